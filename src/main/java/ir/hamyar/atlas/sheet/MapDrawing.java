package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.INK;
import static ir.hamyar.atlas.sheet.Palette.LAND;
import static ir.hamyar.atlas.sheet.Palette.LAND_BEYOND;
import static ir.hamyar.atlas.sheet.Palette.LAPIS;
import static ir.hamyar.atlas.sheet.Palette.LINE;
import static ir.hamyar.atlas.sheet.Palette.MUTED;
import static ir.hamyar.atlas.sheet.Palette.PAPER;
import static ir.hamyar.atlas.sheet.Palette.SAND;
import static ir.hamyar.atlas.sheet.Palette.TURQUOISE;
import static ir.hamyar.atlas.sheet.Palette.WATER;
import static ir.hamyar.atlas.sheet.Palette.WATER_INK;
import static ir.hamyar.atlas.sheet.Palette.WATER_LINE;

import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Face;
import ir.hamyar.atlas.sheet.pdf.Ink;
import ir.hamyar.atlas.sheet.pdf.Paint;
import ir.hamyar.atlas.sheet.pdf.PdfPage;
import ir.hamyar.atlas.sheet.pdf.Shape;
import ir.hamyar.atlas.sheet.pdf.Style;
import ir.hamyar.atlas.sheet.pdf.SvgPath;
import ir.hamyar.atlas.sheet.pdf.Text;
import ir.hamyar.atlas.sketch.Sketch.Dot;
import ir.hamyar.atlas.sketch.Sketch.Frame;
import ir.hamyar.atlas.sketch.Sketch.Label;
import ir.hamyar.atlas.sketch.Sketch.Mark;

/** Puts one frame of a small map on paper; the looks are those of css/page.css. */
final class MapDrawing {

    private static final double GLYPH_SIZE = 0.64;
    private static final double GLYPH_MIDDLE = 14;
    private static final Shape DOME =
            SvgPath.parse(
                    "M13.3 1h1.4v2.8C16.2 6 23.5 9 23.5 15.6c0 1.7-.4 2.9-1.1 3.9h.6v6.5H5v-6.5h.6"
                            + "c-.7-1-1.1-2.2-1.1-3.9C4.5 9 11.8 6 13.3 3.8z");
    private static final double DOT = 2.5;
    private static final double NORTH_HEIGHT = 16;

    private final PdfPage page;
    private final Frame frame;
    private final Direction direction;

    private MapDrawing(PdfPage page, Frame frame, Direction direction) {
        this.page = page;
        this.frame = frame;
        this.direction = direction;
    }

    /**
     * @param width on paper; the height follows from the frame
     * @param north one letter for the arrow
     */
    static void draw(
            PdfPage page,
            Frame frame,
            double x,
            double y,
            double width,
            Direction direction,
            String north) {
        page.enter(x, y, width / frame.width(), frame.width(), frame.height());
        new MapDrawing(page, frame, direction).draw(north);
        page.leave();
    }

    /** How high a frame is that is so wide. */
    static double height(Frame frame, double width) {
        return width * frame.height() / frame.width();
    }

    private void draw(String north) {
        page.draw(whole(), Paint.fill(LAND_BEYOND));
        frame.shapes().forEach(shape -> page.draw(SvgPath.parse(shape.path()), look(shape.kind())));
        var part = frame.closeView();
        if (part != null) {
            page.draw(
                    new Shape().rectangle(part.x(), part.y(), part.width(), part.height()),
                    Paint.stroke(TURQUOISE, 1.5));
        }
        frame.marks().forEach(this::circle);
        frame.dots().forEach(this::dot);
        frame.marks().forEach(this::glyph);
        frame.labels().forEach(this::label);
        scale();
        arrow(north);
        page.draw(whole(), Paint.stroke(LINE, 1.4));
    }

    private Shape whole() {
        return new Shape().rectangle(0, 0, frame.width(), frame.height());
    }

    private static Paint look(String kind) {
        return switch (kind) {
            case "beyond" -> Paint.stroke(LINE, 0.8);
            case "province" -> Paint.fill(LAND).with(LAPIS, 1.6);
            case "county" -> Paint.stroke(new Ink(0x7d8ba6), 1);
            case "modelled" -> Paint.stroke(SAND, 0.9, 4.0, 3.0);
            case "lake" -> Paint.fill(WATER).with(WATER_LINE, 0.5);
            case "river" -> Paint.stroke(WATER_LINE, 1);
            case "subject" -> Paint.fill(TURQUOISE, 0.12).with(TURQUOISE, 2);
            default -> Paint.stroke(LINE, 1);
        };
    }

    /** The circle in which the site stands, at true radius. */
    private void circle(Mark mark) {
        page.draw(
                new Shape().circle(mark.x(), mark.y(), mark.radius()),
                Paint.fill(TURQUOISE, 0.08).with(TURQUOISE, 1.2, 5.0, 4.0));
    }

    private void dot(Dot dot) {
        var paint =
                switch (dot.kind()) {
                    case "neighbour" -> Paint.fill(TURQUOISE, 0.5);
                    case "site" -> Paint.fill(TURQUOISE).with(PAPER, 0.8);
                    default -> Paint.fill(MUTED);
                };
        page.draw(new Shape().circle(dot.x(), dot.y(), DOT), paint);
    }

    private void glyph(Mark mark) {
        var corner = GLYPH_MIDDLE * GLYPH_SIZE;
        page.enter(
                mark.x() - corner,
                mark.y() - corner,
                GLYPH_SIZE,
                2 * GLYPH_MIDDLE,
                2 * GLYPH_MIDDLE);
        if (mark.precision().equals("district")) {
            page.draw(DOME, Paint.fill(PAPER).with(TURQUOISE, 2));
        } else {
            page.draw(DOME, Paint.stroke(PAPER, 3));
            page.draw(DOME, Paint.fill(TURQUOISE));
        }
        page.leave();
    }

    private void label(Label label) {
        var style =
                switch (label.kind()) {
                    case "city" -> new Style(Face.BOLD, 10.5, INK);
                    case "lake" -> new Style(Face.REGULAR, 9.5, WATER_INK);
                    case "place" -> new Style(Face.REGULAR, 10.5, MUTED);
                    default -> new Style(Face.REGULAR, 10.5, INK);
                };
        centred(label.text(), style, label.x(), label.y());
    }

    private void scale() {
        var length = frame.scale().length();
        var x = 12.0;
        var y = frame.height() - 12.0;
        ground(x - 5, y - 20, length + 10, 26);
        page.draw(
                new Shape()
                        .moveTo(x, y - 4)
                        .lineTo(x, y)
                        .lineTo(x + length, y)
                        .lineTo(x + length, y - 4),
                Paint.stroke(INK, 1.2));
        centred(frame.scale().text(), new Style(Face.REGULAR, 10.5, INK), x + length / 2, y - 7);
    }

    /** North is up on every map of the atlas. */
    private void arrow(String letter) {
        var x = frame.width() - 18.0;
        var top = 20.0;
        ground(x - 10, 4, 20, NORTH_HEIGHT + 22);
        centred(letter, new Style(Face.BOLD, 10.5, INK), x, top - 4);
        page.draw(
                new Shape()
                        .moveTo(x, top)
                        .lineTo(x + 5, top + NORTH_HEIGHT)
                        .lineTo(x, top + NORTH_HEIGHT - 4)
                        .lineTo(x - 5, top + NORTH_HEIGHT)
                        .close(),
                Paint.fill(INK));
    }

    private void centred(String text, Style style, double x, double baseline) {
        var line = Text.of(direction, text, style).line();
        var left = x - line.width() / 2;
        ground(left - 1.5, baseline - style.size() * 0.85, line.width() + 3, style.size() * 1.2);
        page.set(line, left, baseline);
    }

    /** Keeps what is written readable over lines. */
    private void ground(double x, double y, double width, double height) {
        page.draw(new Shape().rectangle(x, y, width, height), Paint.fill(LAND, 0.72));
    }
}
