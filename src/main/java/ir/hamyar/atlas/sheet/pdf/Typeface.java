package ir.hamyar.atlas.sheet.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file, shaped by Java2D. The numbers of its glyphs are those of the file, so what was
 * shaped here can be embedded from there.
 *
 * <p>Safe for many threads at once.
 */
final class Typeface {

    /** Units of an em in PDF; glyphs are measured at this size, so measures are em units. */
    static final int EM = 1000;

    private static final FontRenderContext MEASURED_EXACTLY =
            new FontRenderContext(null, true, true);
    private static final Map<Face, Typeface> LOADED = load();

    private final byte[] file;
    private final Font font;
    private final int[] advances;
    private final int space;

    private Typeface(byte[] file) throws IOException, FontFormatException {
        this.file = file;
        this.font =
                Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                        .deriveFont(
                                Map.of(
                                        TextAttribute.SIZE, (float) EM,
                                        TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON,
                                        TextAttribute.KERNING, TextAttribute.KERNING_ON));
        try (var tables = open()) {
            advances = advances(tables);
            space = tables.getUnicodeCmapLookup().getGlyphId(' ');
        }
    }

    static Typeface of(Face face) {
        return LOADED.get(face);
    }

    /**
     * Shapes a run of one direction.
     *
     * @param text with what stands around the run, for letters join across a change of style
     * @return glyphs from left to right
     */
    GlyphVector shape(char[] text, int start, int limit, boolean rightToLeft) {
        return font.layoutGlyphVector(
                MEASURED_EXACTLY,
                text,
                start,
                limit,
                rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** How far a glyph moves the pen, in thousandths of an em. */
    int advance(int glyph) {
        return advances[glyph];
    }

    /** A glyph that shows nothing. */
    int space() {
        return space;
    }

    /**
     * The tables of the file, to be closed by the caller: they are not safe for several readers.
     */
    TrueTypeFont open() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static int[] advances(TrueTypeFont tables) throws IOException {
        var advances = new int[tables.getNumberOfGlyphs()];
        for (var glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] =
                    Math.round(tables.getAdvanceWidth(glyph) * (float) EM / tables.getUnitsPerEm());
        }
        return advances;
    }

    private static Map<Face, Typeface> load() {
        var loaded = new EnumMap<Face, Typeface>(Face.class);
        for (var face : Face.values()) {
            loaded.put(face, load("/fonts/" + face.postscriptName() + ".ttf"));
        }
        return loaded;
    }

    private static Typeface load(String path) {
        try (var file = Typeface.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("No font at " + path);
            }
            return new Typeface(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException(path, damaged);
        }
    }
}
