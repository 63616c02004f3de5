package ir.hamyar.atlas.sheet.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A face inside one PDF: gives every pair of glyph and characters a code of its own, so that the
 * characters can be read back, and embeds the glyphs that were used.
 */
final class EmbeddedFont {

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    /** ISO 32000-1, table 123: the font holds glyphs beyond standard Latin. */
    private static final int SYMBOLIC = 4;

    private static final int MOST_IN_A_BLOCK = 100;
    private static final String TO_UNICODE_HEAD =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String TO_UNICODE_TAIL =
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private record Code(int glyph, String text, int advance, boolean silent) {}

    private final Face face;
    private final Typeface typeface;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Code, Integer> codes = new HashMap<>();
    private final List<Code> inOrder = new ArrayList<>();

    EmbeddedFont(Face face) {
        this.face = face;
        this.typeface = Typeface.of(face);
        codeOf(Glyph.silent("", 0, 0));
    }

    /** What pages refer to; it is complete once {@link #embed} has been called. */
    COSDictionary dictionary() {
        return dictionary;
    }

    /** The code of a glyph as it stands in the content of a page. */
    String code(Glyph glyph) {
        return String.format(Locale.ROOT, "<%04X>", codeOf(glyph));
    }

    private int codeOf(Glyph glyph) {
        return codes.computeIfAbsent(
                new Code(glyph.id(), glyph.text(), glyph.advance(), glyph.silent()),
                unseen -> {
                    inOrder.add(unseen);
                    return inOrder.size() - 1;
                });
    }

    void embed(PDDocument document) throws IOException {
        try (var tables = typeface.open()) {
            var subsetter = new TTFSubsetter(tables, TABLES);
            var used = new TreeSet<>(Set.of(typeface.space()));
            inOrder.stream().filter(code -> !code.silent()).forEach(code -> used.add(code.glyph()));
            subsetter.addGlyphIds(used);
            var tag = tag(used) + "+";
            subsetter.setPrefix(tag);
            var subset = new ByteArrayOutputStream();
            subsetter.writeToStream(subset);
            var name = tag + face.postscriptName();
            fill(
                    document,
                    name,
                    descriptor(document, name, tables, subset.toByteArray()),
                    glyphsOfCodes(subsetter.getGIDMap()));
        }
    }

    private void fill(
            PDDocument document, String name, COSDictionary descriptor, byte[] glyphsOfCodes)
            throws IOException {
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, systemInfo());
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 0);
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, Streams.compressed(document, glyphsOfCodes));
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var descendants = new COSArray();
        descendants.add(descendant);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(
                COSName.TO_UNICODE,
                Streams.compressed(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    private static COSDictionary systemInfo() {
        var info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("Identity"));
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private COSArray widths() {
        var each = new COSArray();
        for (var code : inOrder) {
            each.add(COSInteger.get(code.advance()));
        }
        var widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(each);
        return widths;
    }

    private static COSDictionary descriptor(
            PDDocument document, String name, TrueTypeFont tables, byte[] subset)
            throws IOException {
        var scale = (double) Typeface.EM / tables.getUnitsPerEm();
        var head = tables.getHeader();
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(
                COSName.FONT_BBOX,
                new PDRectangle(
                                (float) (head.getXMin() * scale),
                                (float) (head.getYMin() * scale),
                                (float) ((head.getXMax() - head.getXMin()) * scale),
                                (float) ((head.getYMax() - head.getYMin()) * scale))
                        .getCOSArray());
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        var lines = tables.getHorizontalHeader();
        descriptor.setInt(COSName.ASCENT, (int) Math.round(lines.getAscender() * scale));
        descriptor.setInt(COSName.DESCENT, (int) Math.round(lines.getDescender() * scale));
        var capHeight = tables.getOS2Windows().getCapHeight();
        descriptor.setInt(COSName.CAP_HEIGHT, (int) Math.round(capHeight * scale));
        descriptor.setInt(COSName.STEM_V, 80);
        var file = Streams.compressed(document, subset);
        file.getCOSObject().setInt(COSName.LENGTH1, subset.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    /** Two bytes for each code: the number of its glyph in the subset. */
    private byte[] glyphsOfCodes(Map<Integer, Integer> oldGlyphsByNew) {
        var newGlyphs = new HashMap<Integer, Integer>();
        oldGlyphsByNew.forEach((subset, original) -> newGlyphs.put(original, subset));
        var space = newGlyphs.get(typeface.space());
        var bytes = new byte[inOrder.size() * 2];
        for (var at = 0; at < inOrder.size(); at++) {
            var code = inOrder.get(at);
            int glyph = code.silent() ? space : newGlyphs.get(code.glyph());
            bytes[2 * at] = (byte) (glyph >> 8);
            bytes[2 * at + 1] = (byte) glyph;
        }
        return bytes;
    }

    private String toUnicode() {
        var lines = new ArrayList<String>();
        for (var at = 0; at < inOrder.size(); at++) {
            var text = inOrder.get(at).text();
            if (!text.isEmpty()) {
                lines.add(String.format(Locale.ROOT, "<%04X> <%s>", at, utf16(text)));
            }
        }
        var map = new StringBuilder(TO_UNICODE_HEAD);
        for (var from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
            var block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_A_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(line -> map.append(line).append('\n'));
            map.append("endbfchar\n");
        }
        return map.append(TO_UNICODE_TAIL).toString();
    }

    private static String utf16(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(unit -> hex.append(String.format(Locale.ROOT, "%04X", unit)));
        return hex.toString();
    }

    /** Six letters that differ when the glyphs differ, as ISO 32000-1, 9.6.4 wants of a subset. */
    private static String tag(TreeSet<Integer> glyphs) {
        var number = Math.abs((long) glyphs.hashCode() * 2_654_435_761L);
        var tag = new StringBuilder();
        for (var letter = 0; letter < 6; letter++) {
            tag.append((char) ('A' + number % 26));
            number /= 26;
        }
        return tag.toString();
    }
}
