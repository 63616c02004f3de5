package ir.hamyar.atlas.ingest;

import java.util.Arrays;

/** Bytes that grow, numbers the highest byte first. Unlike those of the JDK it takes no locks. */
final class ByteBlock {

    private byte[] bytes;
    private int size;

    ByteBlock(int expected) {
        this.bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    /** The bytes themselves, of which {@link #size} count. */
    byte[] array() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    void add(byte[] block) {
        reserve(block.length);
        System.arraycopy(block, 0, bytes, size, block.length);
        size += block.length;
    }

    void addByte(int number) {
        reserve(Byte.BYTES);
        bytes[size++] = (byte) number;
    }

    void addShort(int number) {
        reserve(Short.BYTES);
        bytes[size++] = (byte) (number >> 8);
        bytes[size++] = (byte) number;
    }

    void addInt(int number) {
        addShort(number >> 16);
        addShort(number);
    }

    void addLong(long number) {
        addInt((int) (number >> 32));
        addInt((int) number);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
        }
    }
}
