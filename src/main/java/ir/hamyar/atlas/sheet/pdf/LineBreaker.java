package ir.hamyar.atlas.sheet.pdf;

import ir.hamyar.atlas.sheet.pdf.Text.Piece;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Breaks one paragraph into lines and puts each in the order in which it is seen: the Unicode
 * algorithms of line breaking and of directions, as Java has them.
 */
final class LineBreaker {

    /** Vazirmatn's letters reach high and low; at less, the marks of two lines touch. */
    private static final double LEADING = 1.5;

    private static final double ASCENT = 1.1;

    private static final String LEFT_TO_RIGHT_MARK = "\u200e";
    private static final String RIGHT_TO_LEFT_MARK = "\u200f";

    private static final Set<String> SIGNS = Set.of("،", ",", ".", ":", "/", "-", "%", "٪", "°");

    private final Text text;
    private final char[] characters;
    private final Bidi bidi;

    LineBreaker(Text text) {
        this.text = text;
        this.characters = text.characters().toCharArray();
        this.bidi = new Bidi(text.characters(), text.direction().bidi());
    }

    TextLine whole() {
        return line(0, characters.length);
    }

    List<TextLine> lines(double width) {
        var lines = new ArrayList<TextLine>();
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text.characters());
        var start = 0;
        while (start < characters.length) {
            var limit =
                    isAddress()
                            ? withinAWord(start, characters.length, width)
                            : limit(start, width, breaks);
            lines.add(line(start, limit));
            start = limit;
        }
        return lines;
    }

    /** An address is one word and fills its lines. */
    private boolean isAddress() {
        return text.pieces().size() == 1 && text.pieces().get(0).address() != null;
    }

    /** The farthest place to break at which the line still fits. */
    private int limit(int start, double width, BreakIterator breaks) {
        var best = start;
        var length = 0.0;
        for (var at = start; at < characters.length; ) {
            var next = breaks.following(at);
            var word = measure(at, withoutTrailingSpace(at, next));
            if (length + word > width) {
                break;
            }
            length += measure(at, next);
            best = mayBreak(next) ? next : best;
            at = next;
        }
        return best > start ? best : withinAWord(start, wordLimit(start, breaks), width);
    }

    private int wordLimit(int start, BreakIterator breaks) {
        var limit = breaks.following(start);
        while (!mayBreak(limit)) {
            limit = breaks.following(limit);
        }
        return limit;
    }

    /**
     * Not inside the %D9 of an address, and not after a hyphen: readers take that for hyphenation.
     */
    private boolean mayBreak(int at) {
        if (at >= characters.length) {
            return true;
        }
        var last = characters[at - 1];
        return last != '-' && last != '%' && (at < 2 || characters[at - 2] != '%');
    }

    /** A word longer than a line is broken between its letters. */
    private int withinAWord(int start, int wordLimit, double width) {
        var limit = start + 1;
        for (var next = limit + 1; next <= wordLimit && measure(start, next) <= width; next++) {
            limit = mayBreak(next) ? next : limit;
        }
        return limit;
    }

    private double measure(int start, int limit) {
        return inVisualOrder(start, limit).stream().mapToDouble(TextLine.Run::width).sum();
    }

    private int withoutTrailingSpace(int start, int limit) {
        var end = limit;
        while (end > start && characters[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private TextLine line(int start, int breakAt) {
        var runs = inVisualOrder(start, withoutTrailingSpace(start, breakAt));
        var width = runs.stream().mapToDouble(TextLine.Run::width).sum();
        var size = runs.stream().mapToDouble(run -> run.style().size()).max().orElse(0);
        return new TextLine(runs, text.direction(), width, size * LEADING, size * ASCENT);
    }

    private List<TextLine.Run> inVisualOrder(int start, int limit) {
        if (start == limit) {
            return List.of();
        }
        var ordered = bidi.createLineBidi(start, limit);
        var levels = new byte[ordered.getRunCount()];
        var order = new Integer[levels.length];
        for (var run = 0; run < levels.length; run++) {
            levels[run] = (byte) ordered.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        var runs = new ArrayList<TextLine.Run>();
        for (var at = 0; at < order.length; ) {
            var rightToLeft = isRightToLeft(levels, order[at]);
            var first = runs.size();
            // Runs that only differ in depth, such as a number and its decimal sign, read as one.
            for (; at < order.length && isRightToLeft(levels, order[at]) == rightToLeft; at++) {
                var run = order[at];
                var from = start + ordered.getRunStart(run);
                runs.addAll(runs(from, start + ordered.getRunLimit(run), rightToLeft));
            }
            markTheEnds(runs, first, rightToLeft);
        }
        return runs;
    }

    private static boolean isRightToLeft(byte[] levels, int run) {
        return levels[run] % 2 == 1;
    }

    private List<TextLine.Run> runs(int start, int limit, boolean rightToLeft) {
        var pieces = pieces(start, limit);
        var runs = new ArrayList<TextLine.Run>();
        for (var i = 0; i < pieces.size(); i++) {
            runs.add(run(pieces.get(rightToLeft ? pieces.size() - 1 - i : i), rightToLeft));
        }
        return runs;
    }

    /**
     * Readers of PDF count spaces and brackets to what they have just read. Marks of direction,
     * unseen and without width, tell them where a run of the other direction ends and, where it
     * begins with such a sign, that it has begun.
     */
    private void markTheEnds(List<TextLine.Run> runs, int first, boolean rightToLeft) {
        var last = runs.size() - 1;
        if (rightToLeft == (text.direction() == Direction.RIGHT_TO_LEFT)) {
            return;
        }
        if (rightToLeft || isNeutral(runs.get(last).last())) {
            runs.set(last, runs.get(last).followedBy(LEFT_TO_RIGHT_MARK));
        }
        if (!rightToLeft || isNeutral(runs.get(first).first())) {
            runs.set(first, runs.get(first).precededBy(RIGHT_TO_LEFT_MARK));
        }
    }

    private static boolean isNeutral(String character) {
        return !character.isEmpty() && !Character.isLetterOrDigit(character.codePointAt(0));
    }

    private List<Piece> pieces(int start, int limit) {
        var inside = new ArrayList<Piece>();
        for (var piece : text.pieces()) {
            var from = Math.max(start, piece.start());
            var to = Math.min(limit, piece.limit());
            if (from < to) {
                inside.add(new Piece(from, to, piece.style(), piece.address()));
            }
        }
        return inside;
    }

    private TextLine.Run run(Piece piece, boolean rightToLeft) {
        var style = piece.style();
        var shaped =
                Shaper.shape(
                        Typeface.of(style.face()),
                        characters,
                        piece.start(),
                        piece.limit(),
                        rightToLeft);
        return new TextLine.Run(
                rightToLeft ? withMarksAfterSigns(shaped.glyphs()) : shaped.glyphs(),
                style,
                shaped.width() * style.size() / Typeface.EM,
                piece.address());
    }

    /** Readers take a comma or a full stop for a number and would put it behind its space. */
    private static List<Glyph> withMarksAfterSigns(List<Glyph> glyphs) {
        var marked = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            var last = marked.isEmpty() ? "" : marked.get(marked.size() - 1).text();
            if (last.equals(" ") && SIGNS.contains(glyph.text())) {
                marked.add(Glyph.silent(RIGHT_TO_LEFT_MARK, glyph.x(), 0));
            }
            marked.add(glyph);
        }
        return marked;
    }
}
