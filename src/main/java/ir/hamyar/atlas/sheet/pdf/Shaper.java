package ir.hamyar.atlas.sheet.pdf;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Turns a run of characters into glyphs, each with the characters it stands for, so that a reader
 * of the PDF gets back what was written. What it meets, it meets from left to right, and turns
 * round again where the script asks for it.
 *
 * <p>A ligature such as «لا», or a letter with a mark of its own such as «هٔ», is one glyph for
 * several characters: they share its width among them, the leftmost draws all of it. A mark that
 * has a glyph is drawn where the font puts it, and read from a glyph of no width beside its letter,
 * for readers take what leaves the baseline for another line. So is a sign without a form, such as
 * the ZWNJ.
 */
final class Shaper {

    /** What a font leaves out or Java marks as taken up by a ligature. */
    private static final int FIRST_NON_GLYPH = 0xfffe;

    private Shaper() {}

    record Run(List<Glyph> glyphs, double width) {}

    /** Shapes {@code text[start, limit)}, which has one direction and one face. */
    static Run shape(Typeface face, char[] text, int start, int limit, boolean rightToLeft) {
        var shaped = face.shape(text, start, limit, rightToLeft);
        var clusters = clusters(shaped);
        var glyphs = new ArrayList<Glyph>();
        for (var from : rightToLeft ? clusters.descendingKeySet() : clusters.navigableKeySet()) {
            var next = clusters.higherKey(from);
            var to = next == null ? limit - start : next;
            var characters = new String(text, start + from, to - from);
            glyphs.addAll(cluster(face, shaped, clusters.get(from), characters, rightToLeft));
        }
        return new Run(glyphs, shaped.getGlyphPosition(shaped.getNumGlyphs()).getX());
    }

    /** The glyphs of each cluster from left to right, by the index of its first character. */
    private static TreeMap<Integer, List<Integer>> clusters(GlyphVector shaped) {
        var clusters = new TreeMap<Integer, List<Integer>>();
        for (var glyph = 0; glyph < shaped.getNumGlyphs(); glyph++) {
            clusters.computeIfAbsent(shaped.getGlyphCharIndex(glyph), unseen -> new ArrayList<>())
                    .add(glyph);
        }
        clusters.computeIfAbsent(0, unseen -> new ArrayList<>());
        return clusters;
    }

    private static List<Glyph> cluster(
            Typeface face,
            GlyphVector shaped,
            List<Integer> indices,
            String characters,
            boolean rightToLeft) {
        var points = characters.codePoints().filter(Shaper::isWritten).toArray();
        if (points.length == 0 || indices.isEmpty()) {
            return List.of();
        }
        var drawn = indices.stream().filter(index -> isDrawn(shaped, index)).toList();
        if (drawn.size() == 1 && points.length > 1) {
            return ligature(face, shaped, drawn.get(0), rightToLeft ? reversed(points) : points);
        }
        var logical = rightToLeft ? reversed(drawn) : drawn;
        var glyphs = new ArrayList<Glyph>();
        for (var i = 0; i < Math.max(points.length, logical.size()); i++) {
            var text = i < points.length ? Character.toString(points[i]) : "";
            var index = i < logical.size() ? logical.get(i) : indices.get(0);
            var both = glyphs(face, shaped, index, text, i < logical.size());
            glyphs.addAll(rightToLeft ? 0 : glyphs.size(), both);
        }
        return glyphs;
    }

    private static List<Glyph> ligature(
            Typeface face, GlyphVector shaped, int index, int[] pointsFromTheLeft) {
        var id = shaped.getGlyphCode(index);
        var x = shaped.getGlyphPosition(index).getX();
        var share = face.advance(id) / pointsFromTheLeft.length;
        var glyphs = new ArrayList<Glyph>();
        for (var i = 0; i < pointsFromTheLeft.length; i++) {
            var text = Character.toString(pointsFromTheLeft[i]);
            glyphs.add(
                    i == 0
                            ? new Glyph(id, text, x, 0, share, false)
                            : Glyph.silent(text, x + share * i, share));
        }
        return glyphs;
    }

    private static List<Glyph> glyphs(
            Typeface face, GlyphVector shaped, int index, String text, boolean drawn) {
        var at = shaped.getGlyphPosition(index);
        var id = shaped.getGlyphCode(index);
        if (!drawn || !text.isEmpty() && isFormat(text.codePointAt(0))) {
            return List.of(Glyph.silent(text, at.getX(), 0));
        }
        if (text.isEmpty() || isMark(text.codePointAt(0))) {
            var mark = new Glyph(id, "", at.getX(), -at.getY(), face.advance(id), false);
            return text.isEmpty() ? List.of(mark) : List.of(mark, Glyph.silent(text, at.getX(), 0));
        }
        return List.of(new Glyph(id, text, at.getX(), -at.getY(), face.advance(id), false));
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isDrawn(GlyphVector shaped, int index) {
        return shaped.getGlyphCode(index) < FIRST_NON_GLYPH;
    }

    private static boolean isFormat(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /** Marks of direction have done their work in the order of the glyphs. */
    private static boolean isWritten(int point) {
        return !(point >= 0x2066 && point <= 0x2069
                || point >= 0x202a && point <= 0x202e
                || point == 0x200e
                || point == 0x200f
                || point == 0x2060);
    }

    private static List<Integer> reversed(List<Integer> list) {
        var reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static int[] reversed(int[] points) {
        return IntStream.range(0, points.length).map(i -> points[points.length - 1 - i]).toArray();
    }
}
