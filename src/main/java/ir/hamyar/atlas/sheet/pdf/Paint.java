package ir.hamyar.atlas.sheet.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a shape is drawn: filled, outlined or both.
 *
 * @param fill null for none
 * @param opacity of the fill, from 0 to 1
 * @param stroke null for none
 * @param width of the stroke in points
 * @param dashes lengths of dash and gap in points; empty for a line without gaps
 */
public record Paint(
        @Nullable Ink fill,
        double opacity,
        @Nullable Ink stroke,
        double width,
        List<Double> dashes) {

    public Paint {
        dashes = List.copyOf(dashes);
    }

    public static Paint fill(Ink ink) {
        return fill(ink, 1);
    }

    public static Paint fill(Ink ink, double opacity) {
        return new Paint(ink, opacity, null, 0, List.of());
    }

    public static Paint stroke(Ink ink, double width, Double... dashes) {
        return new Paint(null, 1, ink, width, List.of(dashes));
    }

    public Paint with(Ink outline, double outlineWidth, Double... outlineDashes) {
        return new Paint(fill, opacity, outline, outlineWidth, List.of(outlineDashes));
    }
}
