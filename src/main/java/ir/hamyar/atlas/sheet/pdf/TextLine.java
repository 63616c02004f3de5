package ir.hamyar.atlas.sheet.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of text, ready to be set.
 *
 * @param runs from left to right
 * @param width in points
 * @param height from the top of this line to the top of the next, in points
 * @param ascent from the top of the line to its baseline, in points
 */
public record TextLine(
        List<Run> runs, Direction direction, double width, double height, double ascent) {

    /** Glyphs of one style and direction, from left to right. */
    record Run(List<Glyph> glyphs, Style style, double width, @Nullable String address) {

        Run {
            glyphs = List.copyOf(glyphs);
        }

        /** What is read at the left end; empty where nothing is. */
        String first() {
            return glyphs.isEmpty() ? "" : glyphs.get(0).text();
        }

        /** What is read at the right end; empty where nothing is. */
        String last() {
            return glyphs.isEmpty() ? "" : glyphs.get(glyphs.size() - 1).text();
        }

        Run precededBy(String unseen) {
            return with(0, Glyph.silent(unseen, 0, 0));
        }

        Run followedBy(String unseen) {
            return with(glyphs.size(), Glyph.silent(unseen, width * Typeface.EM / style.size(), 0));
        }

        private Run with(int at, Glyph glyph) {
            var more = new ArrayList<>(glyphs);
            more.add(at, glyph);
            return new Run(more, style, width, address);
        }
    }
}
