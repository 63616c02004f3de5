package ir.hamyar.atlas.download;

import ir.hamyar.atlas.feature.Property;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dBASE III table in UTF-8, written row by row. */
final class DbfFile implements AutoCloseable {

    private static final int HEAD = 32;
    private static final int FIELD = 32;
    private static final int NAME = 10;
    private static final byte VERSION = 3;
    private static final byte HEAD_END = 0x0D;
    private static final byte FILE_END = 0x1A;
    private static final byte KEPT = ' ';

    private final Path path;
    private final List<Property> properties;
    private final OutputStream out;
    private int count;

    DbfFile(Path path, List<Property> properties) throws IOException {
        this.path = path;
        this.properties = properties;
        this.out = new BufferedOutputStream(Files.newOutputStream(path));
        out.write(head());
    }

    /** The kinds of field: how wide, with how many decimals, and the letter of the format. */
    private enum Kind {
        TEXT('C', 254, 0),
        WHOLE('N', 18, 0),
        DECIMAL('N', 24, 8),
        DAY('D', 8, 0),
        TRUTH('L', 1, 0);

        private final char letter;
        private final int width;
        private final int decimals;

        Kind(char letter, int width, int decimals) {
            this.letter = letter;
            this.width = width;
            this.decimals = decimals;
        }

        static Kind of(Property property) {
            return switch (property.type()) {
                case INTEGER -> WHOLE;
                case NUMBER -> DECIMAL;
                case DATE -> DAY;
                case BOOLEAN -> TRUTH;
                default -> TEXT;
            };
        }
    }

    private byte[] head() {
        int length = HEAD + FIELD * properties.size() + 1;
        int width = 1 + properties.stream().mapToInt(one -> Kind.of(one).width).sum();
        var today = LocalDate.now();
        var head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        head.put(VERSION)
                .put((byte) (today.getYear() - 1900))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth())
                .putInt(count)
                .putShort((short) length)
                .putShort((short) width);
        int at = HEAD;
        for (var name : names(properties)) {
            var kind = Kind.of(properties.get((at - HEAD) / FIELD));
            head.put(at, name.getBytes(StandardCharsets.US_ASCII))
                    .put(at + 11, (byte) kind.letter)
                    .put(at + 16, (byte) kind.width)
                    .put(at + 17, (byte) kind.decimals);
            at += FIELD;
        }
        head.put(at, HEAD_END);
        return head.array();
    }

    /** Ten letters each; where two would be alike, the second ends with a number. */
    static List<String> names(List<Property> properties) {
        var names = new LinkedHashSet<String>();
        for (var property : properties) {
            var name = cut(property.name(), NAME);
            for (int number = 1; !names.add(name); number++) {
                name =
                        cut(property.name(), NAME - 1 - String.valueOf(number).length())
                                + "_"
                                + number;
            }
        }
        return List.copyOf(names);
    }

    private static String cut(String name, int length) {
        return name.substring(0, Math.min(length, name.length()));
    }

    void add(List<@Nullable Object> values) throws IOException {
        out.write(KEPT);
        for (int at = 0; at < properties.size(); at++) {
            var kind = Kind.of(properties.get(at));
            out.write(cell(kind, values.get(at)));
        }
        count++;
    }

    /** Blanks where nothing is stated; numbers stand to the right. */
    private static byte[] cell(Kind kind, @Nullable Object value) {
        var cell = new byte[kind.width];
        Arrays.fill(cell, KEPT);
        if (value == null) {
            return cell;
        }
        var text = fitting(written(kind, value), kind.width);
        int start = kind.letter == 'N' ? kind.width - text.length : 0;
        System.arraycopy(text, 0, cell, start, text.length);
        return cell;
    }

    private static String written(Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> CellText.of(value);
            case DAY -> ((LocalDate) value).format(DateTimeFormatter.BASIC_ISO_DATE);
            case TRUTH -> value.equals(true) ? "T" : "F";
            case WHOLE, DECIMAL -> new BigDecimal(value.toString()).toPlainString();
        };
    }

    /** As much as fits, no letter cut in two. */
    private static byte[] fitting(String text, int width) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= width) {
            return bytes;
        }
        int end = width;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    void finish() throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(head());
            file.seek(file.length());
            file.write(FILE_END);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
