package ir.hamyar.atlas.mvt;

import java.util.Arrays;

/** A growing array of bytes that writes what protocol buffers are made of. */
final class Bytes {

    private static final int FIRST = 256;
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private byte[] data = new byte[FIRST];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    /** Seven bits a byte, the lowest first. */
    void varint(long number) {
        ensure(10);
        var left = number;
        while ((left & ~LOW_BITS) != 0) {
            data[size++] = (byte) (left & LOW_BITS | MORE);
            left >>>= BITS;
        }
        data[size++] = (byte) left;
    }

    /** Small numbers of either sign become small numbers without one. */
    void zigzag(int number) {
        varint((number << 1 ^ number >> 31) & 0xffff_ffffL);
    }

    void fixed64(long number) {
        ensure(8);
        for (var shift = 0; shift < 64; shift += 8) {
            data[size++] = (byte) (number >>> shift);
        }
    }

    void field(int number, int wireType) {
        varint((long) number << 3 | wireType);
    }

    /** A nested message, or a text. */
    void field(int number, byte[] bytes) {
        field(number, 2);
        varint(bytes.length);
        append(bytes, bytes.length);
    }

    void field(int number, Bytes nested) {
        field(number, 2);
        varint(nested.size);
        append(nested.data, nested.size);
    }

    void append(Bytes other) {
        append(other.data, other.size);
    }

    private void append(byte[] bytes, int length) {
        ensure(length);
        System.arraycopy(bytes, 0, data, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (size + more > data.length) {
            data = Arrays.copyOf(data, Math.max(size + more, 2 * data.length));
        }
    }
}
