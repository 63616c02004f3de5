package ir.hamyar.atlas.ingest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * The fingerprint of a row's content, by which a load tells whether anything changed. One instance
 * is used for all rows of a load, so that nothing is set up anew for each; not for several threads.
 */
final class RowHash {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest = sha256();
    private final WKBWriter geometries = new WKBWriter();
    private final ByteBlock content = new ByteBlock(1 << 10);
    private final Map<String, byte[]> columns = new HashMap<>();

    String of(Row row) {
        content.clear();
        row.values().forEach(this::add);
        digest.update(content.array(), 0, content.size());
        return HEX.formatHex(digest.digest());
    }

    private void add(String column, @Nullable Object value) {
        if (column.equals("row_hash")) {
            return;
        }
        content.add(columns.computeIfAbsent(column, RowHash::utf8));
        content.addByte(0);
        content.add(bytes(value));
        content.addByte(1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private byte[] bytes(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return utf8(plain(number));
        }
        if (value instanceof Geometry geometry) {
            return geometries.write(geometry);
        }
        return utf8(String.valueOf(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 2.50 and 2.5 are the same amount, and a database may give back either. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
