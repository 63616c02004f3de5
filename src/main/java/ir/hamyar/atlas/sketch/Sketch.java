package ir.hamyar.atlas.sketch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn map: one or two frames, the close view first.
 *
 * <p>All lengths are in the units of the frame's own view box.
 */
public record Sketch(List<Frame> frames) {

    public Sketch {
        frames = List.copyOf(frames);
    }

    /** What a frame shows, which decides how the page describes it. */
    public enum View {
        CLOSE,
        WIDE,
        WHOLE
    }

    /** One picture: paths at the bottom, then circles, glyphs and labels. */
    public record Frame(
            View view,
            int width,
            int height,
            List<Shape> shapes,
            List<Dot> dots,
            List<Mark> marks,
            List<Label> labels,
            ScaleBar scale,
            @Nullable Extent closeView) {}

    /** An outline or a line: its kind, e.g. {@code county}, and its path. */
    public record Shape(String kind, String path) {}

    /** A named place or another site, for orientation. */
    public record Dot(String kind, double x, double y) {

        public Dot {
            x = fine(x);
            y = fine(y);
        }
    }

    /**
     * The subject itself.
     *
     * @param precision how well its place is known
     * @param radius of the circle in which it stands, at true scale
     */
    public record Mark(String precision, double x, double y, double radius) {

        public Mark {
            x = fine(x);
            y = fine(y);
            radius = fine(radius);
        }
    }

    public record Label(String kind, double x, double y, String text) {

        public Label {
            x = fine(x);
            y = fine(y);
        }
    }

    /**
     * @param length on the drawing, of the distance that {@code text} names
     */
    public record ScaleBar(double length, String text) {

        public ScaleBar {
            length = fine(length);
        }
    }

    /** The part of a wide frame that the close one shows. */
    public record Extent(double x, double y, double width, double height) {

        public Extent {
            x = fine(x);
            y = fine(y);
            width = fine(width);
            height = fine(height);
        }
    }

    /** A tenth of a unit is less than a printer shows. */
    private static double fine(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
