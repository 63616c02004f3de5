package ir.hamyar.atlas.sheet.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as a shape that stays sharp at any size. */
public final class QrCode {

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
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var from = 0; from < matrix.getWidth(); from++) {
                var to = from;
                while (to < matrix.getWidth() && matrix.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    shape.rectangle(
                            x + from * module, y + row * module, (to - from) * module, module);
                    from = to;
                }
            }
        }
        return shape;
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds this text", tooLong);
        }
    }
}
