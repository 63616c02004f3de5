package ir.hamyar.atlas.sheet.pdf;

import java.util.Locale;

/** An outline made of lines and curves. */
public final class Shape {

    /** How far from the corner the handles of a quarter circle stand, as a part of the radius. */
    private static final double CIRCLE = 0.5523;

    private final StringBuilder operators = new StringBuilder();

    public Shape moveTo(double x, double y) {
        return append("m", x, y);
    }

    public Shape lineTo(double x, double y) {
        return append("l", x, y);
    }

    public Shape curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        return append("c", x1, y1, x2, y2, x, y);
    }

    public Shape close() {
        operators.append("h\n");
        return this;
    }

    public Shape rectangle(double x, double y, double width, double height) {
        return append("re", x, y, width, height);
    }

    public Shape circle(double x, double y, double radius) {
        var handle = radius * CIRCLE;
        return moveTo(x + radius, y)
                .curveTo(x + radius, y + handle, x + handle, y + radius, x, y + radius)
                .curveTo(x - handle, y + radius, x - radius, y + handle, x - radius, y)
                .curveTo(x - radius, y - handle, x - handle, y - radius, x, y - radius)
                .curveTo(x + handle, y - radius, x + radius, y - handle, x + radius, y)
                .close();
    }

    public boolean isEmpty() {
        return operators.isEmpty();
    }

    String operators() {
        return operators.toString();
    }

    private Shape append(String operator, double... operands) {
        for (var operand : operands) {
            operators.append(Numbers.format(operand)).append(' ');
        }
        operators.append(operator).append('\n');
        return this;
    }

    /** Numbers as PDF writes them. */
    static final class Numbers {

        private Numbers() {}

        /** At most three decimals, which is finer than any printer. */
        static String format(double number) {
            var rounded = Math.round(number * 1000) / 1000.0;
            return rounded == Math.rint(rounded)
                    ? Long.toString((long) rounded)
                    : String.format(Locale.ROOT, "%.3f", rounded).replaceFirst("0+$", "");
        }
    }
}
