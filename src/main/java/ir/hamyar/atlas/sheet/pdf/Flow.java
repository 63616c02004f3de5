package ir.hamyar.atlas.sheet.pdf;

import java.util.List;
import java.util.function.Consumer;

/**
 * Sets one block under the other and goes on to a new page where one is full. Lines stand at the
 * side where reading begins.
 */
public final class Flow {

    /** Less than this many lines of a paragraph are not left alone at the foot of a page. */
    private static final int LEAST_LINES = 2;

    private static final double LABEL_GAP = 6;

    private final PdfBook book;
    private final Direction direction;
    private final Margins margins;
    private final Consumer<PdfPage> onNewPage;
    private PdfPage page;
    private double y;

    /** What is left white around the blocks, in points. */
    public record Margins(double top, double bottom, double sides) {}

    /**
     * Begins on a new page.
     *
     * @param onNewPage draws what lies under the blocks of each page
     */
    public Flow(PdfBook book, Direction direction, Margins margins, Consumer<PdfPage> onNewPage) {
        this.book = book;
        this.direction = direction;
        this.margins = margins;
        this.onNewPage = onNewPage;
        this.page = begin();
    }

    /** The page that is being filled. */
    public PdfPage page() {
        return page;
    }

    /** Where the next block begins. */
    public double y() {
        return y;
    }

    public double width() {
        return PdfPage.WIDTH - 2 * margins.sides();
    }

    public double left() {
        return margins.sides();
    }

    public double right() {
        return PdfPage.WIDTH - margins.sides();
    }

    /** Leaves room; at the head of a page there is enough. */
    public void space(double height) {
        if (y > margins.top()) {
            y += height;
        }
    }

    /** Takes room for a drawing that the caller makes at the place that was {@link #y}. */
    public void take(double height) {
        y += height;
    }

    /** Goes on to a new page where less than this is left on the present one. */
    public void need(double height) {
        if (y + height > PdfPage.HEIGHT - margins.bottom()) {
            page = begin();
        }
    }

    public void paragraph(Text text) {
        lines(text.lines(width()), 0, width());
    }

    /** A paragraph that leaves room for something else at the far side. */
    public void paragraph(Text text, double width) {
        lines(text.lines(width), 0, width);
    }

    /**
     * A label and, right beside it, what it is the label of: readers of PDF take what stands
     * farther apart for two columns and read one after the other.
     *
     * @param labelWidth with the gap after it
     */
    public void row(Text label, List<Text> values, double labelWidth) {
        var names = label.lines(labelWidth - LABEL_GAP);
        var valueWidth = width() - labelWidth;
        var first = values.isEmpty() ? List.<TextLine>of() : values.get(0).lines(valueWidth);
        need(Math.max(height(names), height(start(first))));
        var top = y + (first.isEmpty() ? 0 : first.get(0).ascent() - names.get(0).ascent());
        var labelPage = page;
        for (var line : names) {
            set(labelPage, line, labelWidth - LABEL_GAP - line.width(), line.width(), top);
            top += line.height();
        }
        for (var value : values) {
            lines(value.lines(valueWidth), labelWidth, valueWidth);
        }
        if (page == labelPage) {
            y = Math.max(y, top);
        }
    }

    /** A hairline across. */
    public void rule(Ink ink) {
        page.draw(new Shape().moveTo(left(), y).lineTo(right(), y), Paint.stroke(ink, 0.6));
    }

    /**
     * The left edge of something that wide, that far from the side where reading begins.
     *
     * @param indent from that side
     */
    public double x(double indent, double width) {
        return direction == Direction.RIGHT_TO_LEFT ? right() - indent - width : left() + indent;
    }

    private void lines(List<TextLine> lines, double indent, double width) {
        need(height(start(lines)));
        for (var line : lines) {
            need(line.height());
            set(page, line, indent, width, y);
            y += line.height();
        }
    }

    private static List<TextLine> start(List<TextLine> lines) {
        return lines.subList(0, Math.min(LEAST_LINES, lines.size()));
    }

    private void set(PdfPage on, TextLine line, double indent, double width, double top) {
        var edge = x(indent, width);
        var at = direction == Direction.RIGHT_TO_LEFT ? edge + width - line.width() : edge;
        on.set(line, at, top + line.ascent());
    }

    private static double height(List<TextLine> lines) {
        return lines.stream().mapToDouble(TextLine::height).sum();
    }

    private PdfPage begin() {
        var started = book.addPage();
        y = margins.top();
        onNewPage.accept(started);
        return started;
    }
}
