package ir.hamyar.atlas.sketch;

import ir.hamyar.atlas.sketch.Sketch.Label;
import java.util.ArrayList;
import java.util.List;

/** Sets names on a drawing so that none touches another or the subject; the rest is left out. */
final class Labels {

    private static final double LETTER = 5.8;
    private static final double LINE = 13;
    private static final double EDGE = 3;

    private final List<Rectangle> taken = new ArrayList<>();
    private final List<Label> set = new ArrayList<>();
    private final int most;

    /**
     * @param most how many names the drawing bears
     */
    Labels(int most) {
        this.most = most;
    }

    /** Keeps names away from here. */
    void reserve(double x, double y, double halfWidth, double halfHeight) {
        taken.add(new Rectangle(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight));
    }

    /** Sets a name centred above the point or, where that is taken, below it. */
    boolean place(String kind, double x, double y, String text) {
        return set.size() < most
                && (placeAt(kind, x, y - 6, text) || placeAt(kind, x, y + LINE + 2, text));
    }

    /** Sets a name centred on the point itself. */
    boolean placeOn(String kind, double x, double y, String text) {
        return set.size() < most && placeAt(kind, x, y + LINE / 3, text);
    }

    List<Label> set() {
        return List.copyOf(set);
    }

    private boolean placeAt(String kind, double x, double baseline, String text) {
        var half = text.length() * LETTER / 2 + 2;
        var box = new Rectangle(x - half, baseline - LINE + 2, x + half, baseline + 4);
        if (!box.isInside() || taken.stream().anyMatch(box::touches)) {
            return false;
        }
        taken.add(box);
        set.add(new Label(kind, x, baseline, text));
        return true;
    }

    private record Rectangle(double left, double top, double right, double bottom) {

        boolean touches(Rectangle other) {
            return left < other.right
                    && right > other.left
                    && top < other.bottom
                    && bottom > other.top;
        }

        boolean isInside() {
            return left > EDGE
                    && top > EDGE
                    && right < Canvas.WIDTH - EDGE
                    && bottom < Canvas.HEIGHT - EDGE;
        }
    }
}
