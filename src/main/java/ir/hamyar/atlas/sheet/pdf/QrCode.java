package ir.hamyar.atlas.sheet.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as a shape that stays sharp at any size. */
public final class QrCode {

    /** In modules; the standard asks for four. */
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /**
     * The dark squares of a code that still reads when 15 % of it is spoilt.
     *
     * @param side of the square it fills; leave four modules of white around it
     * @throws IllegalArgumentException for a text too long for any code
     */
    public static Shape of(String text, double x, double y, double side) {
        var matrix = encode(text);
        var module = side / matrix.getWidth();
        var shape = new Shape();
        runs(
                matrix,
                (column, row, length) ->
                        shape.rectangle(
                                x + column * module, y + row * module, length * module, module));
        return shape;
    }

    /**
     * The code as an SVG picture: black on white whatever the page looks like, with the white edge
     * that readers need.
     *
     * @throws IllegalArgumentException for a text too long for any code
     */
    public static String svg(String text) {
        var matrix = encode(text);
        var side = matrix.getWidth() + 2 * QUIET_ZONE;
        var path = new StringBuilder();
        runs(
                matrix,
                (column, row, length) ->
                        path.append('M')
                                .append(column + QUIET_ZONE)
                                .append(' ')
                                .append(row + QUIET_ZONE)
                                .append('h')
                                .append(length)
                                .append("v1h-")
                                .append(length)
                                .append('z'));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
                """
                .formatted(side, side, side, side, path);
    }

    /** Dark modules that stand beside each other, as one. */
    private interface Runs {

        void add(int column, int row, int length);
    }

    private static void runs(ByteMatrix matrix, Runs runs) {
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var from = 0; from < matrix.getWidth(); from++) {
                var to = from;
                while (to < matrix.getWidth() && matrix.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    runs.add(from, row, to - from);
                    from = to;
                }
            }
        }
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds this text", tooLong);
        }
    }
}
