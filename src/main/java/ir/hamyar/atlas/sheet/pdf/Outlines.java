package ir.hamyar.atlas.sheet.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** A line of text as a drawing that is seen and not read, such as a watermark. */
public final class Outlines {

    private Outlines() {}

    /**
     * The outlines of the letters, turned round the middle of the line.
     *
     * @param x of the middle
     * @param y of the baseline
     * @param degrees counter-clockwise
     */
    public static Shape of(
            String text, Style style, Direction direction, double x, double y, double degrees) {
        var characters = text.toCharArray();
        var shaped =
                Typeface.of(style.face())
                        .shape(
                                characters,
                                0,
                                characters.length,
                                direction == Direction.RIGHT_TO_LEFT);
        var scale = style.size() / Typeface.EM;
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(-Math.toRadians(degrees));
        place.scale(scale, scale);
        place.translate(-shaped.getGlyphPosition(shaped.getNumGlyphs()).getX() / 2, 0);
        return shape(shaped.getOutline().getPathIterator(place));
    }

    private static Shape shape(PathIterator path) {
        var shape = new Shape();
        var at = new double[6];
        var x = 0.0;
        var y = 0.0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> shape.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> shape.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> curve(shape, x, y, at);
                case PathIterator.SEG_CUBICTO ->
                        shape.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> shape.close();
            }
            var last = lastPoint(path.currentSegment(at));
            x = last < 0 ? x : at[last];
            y = last < 0 ? y : at[last + 1];
        }
        return shape;
    }

    /** PDF knows only curves with two handles: each stands two thirds of the way to the one. */
    private static void curve(Shape shape, double x, double y, double[] at) {
        shape.curveTo(
                x + (at[0] - x) * 2 / 3,
                y + (at[1] - y) * 2 / 3,
                at[2] + (at[0] - at[2]) * 2 / 3,
                at[3] + (at[1] - at[3]) * 2 / 3,
                at[2],
                at[3]);
    }

    private static int lastPoint(int segment) {
        return switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            case PathIterator.SEG_CLOSE -> -1;
            default -> 0;
        };
    }
}
