package ir.hamyar.atlas.ogc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing array of bytes that writes JSON in UTF-8. Texts come as the database sends them, in
 * UTF-8 already, and are copied rather than decoded and encoded again. As a stream it takes what
 * another writer adds, and is handed over without a copy.
 */
final class JsonBytes extends OutputStream {

    private static final int LOWEST_PLAIN = 0x20;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_DIGITS = 20;

    private byte[] data;
    private int size;

    /**
     * @param expected about how many bytes there will be
     */
    JsonBytes(int expected) {
        this.data = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(data, 0, size);
    }

    @Override
    public void write(int one) {
        ensure(1);
        data[size++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        ensure(length);
        System.arraycopy(bytes, from, data, size, length);
        size += length;
    }

    void raw(char sign) {
        ensure(1);
        data[size++] = (byte) sign;
    }

    /** Plain ASCII, as it is. */
    @SuppressWarnings("deprecation") // Copies the low bytes, which is all that ASCII has.
    void raw(String ascii) {
        ensure(ascii.length());
        ascii.getBytes(0, ascii.length(), data, size);
        size += ascii.length();
    }

    void raw(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** A text between quotation marks, with what JSON does not take as it is escaped (RFC 8259). */
    void text(byte[] utf8) {
        ensure(utf8.length + 2);
        data[size++] = '"';
        var from = 0;
        for (var at = 0; at < utf8.length; at++) {
            var sign = utf8[at];
            if (sign >= 0 && (sign < LOWEST_PLAIN || sign == '"' || sign == '\\')) {
                copy(utf8, from, at);
                escape(sign);
                from = at + 1;
            }
        }
        copy(utf8, from, utf8.length);
        ensure(1);
        data[size++] = '"';
    }

    private void copy(byte[] bytes, int from, int to) {
        write(bytes, from, to - from);
    }

    private void escape(byte sign) {
        switch (sign) {
            case '"' -> raw("\\\"");
            case '\\' -> raw("\\\\");
            case '\n' -> raw("\\n");
            case '\r' -> raw("\\r");
            case '\t' -> raw("\\t");
            case '\b' -> raw("\\b");
            case '\f' -> raw("\\f");
            default -> {
                raw("\\u00");
                ensure(2);
                data[size++] = HEX[sign >> 4];
                data[size++] = HEX[sign & 15];
            }
        }
    }

    /** A number given in units of its last decimal, without zeros at the end. */
    void decimal(long units, int decimals) {
        var left = Math.abs(units);
        var places = decimals;
        while (places > 0 && left % 10 == 0) {
            left /= 10;
            places--;
        }
        if (units < 0) {
            raw('-');
        }
        var digits = new byte[MOST_DIGITS + 1];
        var at = digits.length;
        for (var place = 0; left > 0 || place <= places; place++) {
            if (place == places && place > 0) {
                digits[--at] = '.';
            }
            digits[--at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        copy(digits, at, digits.length);
    }

    private void ensure(int more) {
        if (size + more > data.length) {
            data = Arrays.copyOf(data, Math.max(size + more, 2 * data.length));
        }
    }
}
