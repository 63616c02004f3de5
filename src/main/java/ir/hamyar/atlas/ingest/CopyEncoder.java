package ir.hamyar.atlas.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes rows in PostgreSQL's binary COPY format, several times as fast to read for the server as
 * text or as statements with parameters. Not for several threads.
 */
final class CopyEncoder {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };

    private static final int NULL = -1;
    private static final int END = -1;
    private static final int TEXT_OID = 25;
    private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final BigInteger NUMERIC_BASE = BigInteger.valueOf(10_000);
    private static final int DIGITS_PER_GROUP = 4;
    private static final short NUMERIC_NEGATIVE = 0x4000;
    private static final int LON_LAT = 4326;

    private final ByteBlock out = new ByteBlock(1 << 16);
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);

    /** How many bytes are waiting. */
    int size() {
        return out.size();
    }

    /** Begins a row of so many values, each to be written in its order. */
    void beginRow(int values) {
        if (out.size() == 0) {
            out.add(SIGNATURE);
            out.addInt(0);
            out.addInt(0);
        }
        out.addShort(values);
    }

    /**
     * @param type of the column, as PostgreSQL calls it inside
     */
    void value(String type, @Nullable Object value) {
        if (value == null) {
            out.addInt(NULL);
        } else {
            write(type, value);
        }
    }

    /** What is waiting, closed off as one COPY; afterwards nothing is. */
    byte[] take() {
        out.addShort(END);
        var all = Arrays.copyOf(out.array(), out.size());
        out.clear();
        return all;
    }

    private void write(String type, Object value) {
        switch (type) {
            case "text" -> text(value.toString());
            case "int4" -> integer(((Number) value).intValue());
            case "int8" -> bigInteger(((Number) value).longValue());
            case "float8" -> real(((Number) value).doubleValue());
            case "bool" -> bool((Boolean) value);
            case "date" -> integer((int) (((LocalDate) value).toEpochDay() - POSTGRES_EPOCH_DAY));
            case "numeric" -> numeric(new BigDecimal(value.toString()));
            case "_text" -> texts((List<?>) value);
            case "jsonb" -> json(value.toString());
            case "geometry" -> geometry((Geometry) value);
            default -> throw new IllegalArgumentException("No binary form is known of " + type);
        }
    }

    private void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    private void block(byte[] block) {
        out.addInt(block.length);
        out.add(block);
    }

    private void integer(int number) {
        out.addInt(Integer.BYTES);
        out.addInt(number);
    }

    private void bigInteger(long number) {
        out.addInt(Long.BYTES);
        out.addLong(number);
    }

    private void real(double number) {
        bigInteger(Double.doubleToLongBits(number));
    }

    private void bool(boolean value) {
        out.addInt(1);
        out.addByte(value ? 1 : 0);
    }

    private void json(String json) {
        var text = json.getBytes(StandardCharsets.UTF_8);
        out.addInt(text.length + 1);
        out.addByte(1);
        out.add(text);
    }

    private void texts(List<?> texts) {
        var array = new ByteBlock(1 << 8);
        array.addInt(texts.isEmpty() ? 0 : 1);
        array.addInt(0);
        array.addInt(TEXT_OID);
        if (!texts.isEmpty()) {
            array.addInt(texts.size());
            array.addInt(1);
        }
        for (var text : texts) {
            var one = text.toString().getBytes(StandardCharsets.UTF_8);
            array.addInt(one.length);
            array.add(one);
        }
        block(Arrays.copyOf(array.array(), array.size()));
    }

    private void geometry(Geometry geometry) {
        geometry.setSRID(LON_LAT);
        block(wkb.write(geometry));
    }

    /** Groups of four decimal digits around the decimal point, the highest first. */
    private void numeric(BigDecimal number) {
        var scale = Math.max(number.scale(), 0);
        var fractionGroups = (scale + DIGITS_PER_GROUP - 1) / DIGITS_PER_GROUP;
        var unscaled = number.abs().setScale(fractionGroups * DIGITS_PER_GROUP).unscaledValue();
        var groups = groups(unscaled);
        out.addInt(Short.BYTES * (DIGITS_PER_GROUP + groups.length));
        out.addShort(groups.length);
        out.addShort(groups.length - fractionGroups - 1);
        out.addShort(number.signum() < 0 ? NUMERIC_NEGATIVE : 0);
        out.addShort(scale);
        for (var group : groups) {
            out.addShort(group);
        }
    }

    private static int[] groups(BigInteger unscaled) {
        var reversed = new ArrayList<Integer>();
        var rest = unscaled;
        while (rest.signum() > 0) {
            var parts = rest.divideAndRemainder(NUMERIC_BASE);
            reversed.add(parts[1].intValue());
            rest = parts[0];
        }
        Collections.reverse(reversed);
        return reversed.stream().mapToInt(Integer::intValue).toArray();
    }
}
