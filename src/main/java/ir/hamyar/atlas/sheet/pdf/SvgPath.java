package ir.hamyar.atlas.sheet.pdf;

import java.util.regex.Pattern;

/**
 * Reads the path of an SVG drawing, as PostGIS writes it and as our signs are drawn: M, L, H, V, C
 * and Z, in page units or, in small letters, from where the pen stands. Arcs and shorthands are not
 * among them.
 */
public final class SvgPath {

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z]|[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final Shape shape = new Shape();
    private final java.util.regex.Matcher tokens;
    private String next;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private SvgPath(String path) {
        tokens = TOKEN.matcher(path);
        next = read();
    }

    /**
     * @throws IllegalArgumentException for a command this reader does not know
     */
    public static Shape parse(String path) {
        var reader = new SvgPath(path);
        var command = 'M';
        while (!reader.next.isEmpty()) {
            if (Character.isLetter(reader.next.charAt(0))) {
                command = reader.next.charAt(0);
                reader.next = reader.read();
            }
            reader.follow(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return reader.shape;
    }

    private void follow(char command) {
        var fromX = Character.isLowerCase(command) ? x : 0;
        var fromY = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> begin(fromX + number(), fromY + number());
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' ->
                    curve(
                            fromX + number(),
                            fromY + number(),
                            fromX + number(),
                            fromY + number(),
                            fromX + number(),
                            fromY + number());
            case 'Z' -> end();
            default -> throw new IllegalArgumentException("Unknown path command: " + command);
        }
    }

    private void begin(double toX, double toY) {
        move(toX, toY);
        startX = x;
        startY = y;
        shape.moveTo(x, y);
    }

    private void line(double toX, double toY) {
        move(toX, toY);
        shape.lineTo(x, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        move(toX, toY);
        shape.curveTo(x1, y1, x2, y2, x, y);
    }

    private void end() {
        move(startX, startY);
        shape.close();
    }

    private void move(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private double number() {
        var number = Double.parseDouble(next);
        next = read();
        return number;
    }

    /** The next word, empty at the end. */
    private String read() {
        return tokens.find() ? tokens.group() : "";
    }
}
