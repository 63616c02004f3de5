package ir.hamyar.atlas.sheet.pdf;

import ir.hamyar.atlas.sheet.pdf.Shape.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of A4. */
public final class PdfPage {

    public static final double WIDTH = 595.28;
    public static final double HEIGHT = 841.89;

    private static final double UNDERLINE = 0.5;

    /** In thousandths of an em; readers take a tenth of an em for a space. */
    private static final int LEAST_GAP = 40;

    private final Resources resources;
    private final StringBuilder operators = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    /** A place on the page that leads to an address, or to another page where that is given. */
    record Link(
            double x,
            double y,
            double width,
            double height,
            @Nullable String address,
            @Nullable PdfPage page) {}

    PdfPage(Resources resources) {
        this.resources = resources;
        // From here on y grows downwards, as on a screen.
        operators.append("1 0 0 -1 0 ").append(Numbers.format(HEIGHT)).append(" cm\n");
    }

    /** Draws a shape. */
    public void draw(Shape shape, Paint paint) {
        if (shape.isEmpty()) {
            return;
        }
        var fill = paint.fill();
        var stroke = paint.stroke();
        operators.append("q\n");
        if (fill != null) {
            operators.append(fill.operands()).append(" rg\n");
        }
        if (fill != null && paint.opacity() < 1) {
            operators.append(resources.opacity(paint.opacity())).append(" gs\n");
        }
        if (stroke != null) {
            operators.append(stroke.operands()).append(" RG\n").append(stroke(paint));
        }
        operators.append(shape.operators());
        operators.append(fill == null ? "S" : stroke == null ? "f*" : "B*").append("\nQ\n");
    }

    /** Whatever is drawn until {@link #leave} is moved, scaled and cut to a frame. */
    public void enter(double x, double y, double scale, double width, double height) {
        operators.append("q\n");
        append(scale, 0, 0, scale, x, y).append("cm\n");
        append(0, 0, width, height).append("re W n\n");
    }

    public void leave() {
        operators.append("Q\n");
    }

    /**
     * Sets a line.
     *
     * @param x of its left edge
     * @param baseline y of the line its letters stand on
     */
    public void set(TextLine line, double x, double baseline) {
        var pen = x;
        for (var run : line.runs()) {
            set(run, pen, baseline);
            if (run.address() != null) {
                underline(run, pen, baseline);
            }
            pen += run.width();
        }
    }

    /** Makes a rectangle lead to another page of the same document. */
    public void linkTo(PdfPage page, double x, double y, double width, double height) {
        links.add(new Link(x, y, width, height, null, page));
    }

    /** Makes a rectangle lead to an address. */
    public void linkTo(String address, double x, double y, double width, double height) {
        links.add(new Link(x, y, width, height, address, null));
    }

    byte[] content() {
        return operators.toString().getBytes(StandardCharsets.US_ASCII);
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    private void set(TextLine.Run run, double x, double baseline) {
        var style = run.style();
        var font = resources.font(style.face());
        operators.append("BT\n").append(style.ink().operands()).append(" rg\n");
        operators
                .append(resources.nameOf(style.face()))
                .append(' ')
                .append(Numbers.format(style.size()))
                .append(" Tf\n");
        // The page is upside down; letters are not.
        append(1, 0, 0, -1, x, baseline).append("Tm\n");
        operators.append(letters(run.glyphs(), font));
        operators.append(marks(run, font));
        operators.append("ET\n");
    }

    /**
     * What is read, in one stroke. A glyph of no width goes right before its neighbour: a step back
     * between the two, however small, would part them for readers.
     */
    private static String letters(List<Glyph> glyphs, EmbeddedFont font) {
        var shown = new StringBuilder("[");
        var waiting = new StringBuilder();
        var pen = 0.0;
        for (var glyph : closed(glyphs)) {
            if (glyph.advance() == 0) {
                waiting.append(font.code(glyph));
                continue;
            }
            var gap = Math.rint(glyph.x() - pen);
            if (gap != 0) {
                shown.append((long) -gap);
            }
            shown.append(waiting).append(font.code(glyph));
            waiting.setLength(0);
            pen += gap + glyph.advance();
        }
        return shown.append(waiting).append("] TJ\n").toString();
    }

    /**
     * A gap as wide as kerning may leave would be read as a space: the glyph before it fills it.
     */
    private static List<Glyph> closed(List<Glyph> glyphs) {
        var closed = new ArrayList<Glyph>();
        var last = -1;
        for (var glyph : glyphs) {
            if (glyph.text().isEmpty()) {
                continue;
            }
            if (glyph.advance() > 0 && last >= 0) {
                var before = closed.get(last);
                var step = (int) Math.rint(glyph.x() - before.x());
                if (step - before.advance() > LEAST_GAP) {
                    closed.set(last, before.widened(step));
                }
            }
            last = glyph.advance() > 0 ? closed.size() : last;
            closed.add(glyph);
        }
        return closed;
    }

    /** What is only seen. */
    private static String marks(TextLine.Run run, EmbeddedFont font) {
        var shown = new StringBuilder();
        var scale = run.style().size() / Typeface.EM;
        var x = 0.0;
        var y = 0.0;
        for (var glyph : run.glyphs()) {
            if (glyph.text().isEmpty()) {
                shown.append(Numbers.format((glyph.x() - x) * scale))
                        .append(' ')
                        .append(Numbers.format((glyph.y() - y) * scale))
                        .append(" Td ")
                        .append(font.code(glyph))
                        .append(" Tj\n");
                x = glyph.x();
                y = glyph.y();
            }
        }
        return shown.toString();
    }

    private void underline(TextLine.Run run, double x, double baseline) {
        var size = run.style().size();
        draw(
                new Shape().rectangle(x, baseline + size * 0.18, run.width(), UNDERLINE),
                Paint.fill(run.style().ink(), 0.4));
        linkTo(String.valueOf(run.address()), x, baseline - size, run.width(), size * 1.4);
    }

    private String stroke(Paint paint) {
        var dashes = new StringBuilder("[");
        paint.dashes().forEach(length -> dashes.append(Numbers.format(length)).append(' '));
        return Numbers.format(paint.width()) + " w 1 j " + dashes + "] 0 d\n";
    }

    private StringBuilder append(double... operands) {
        for (var operand : operands) {
            operators.append(Numbers.format(operand)).append(' ');
        }
        return operators;
    }
}
