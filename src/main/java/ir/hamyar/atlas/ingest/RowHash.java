package ir.hamyar.atlas.ingest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** The fingerprint of a row's content, by which a load tells whether anything changed. */
final class RowHash {

    private RowHash() {}

    static String of(Row row) {
        var digest = sha256();
        row.values()
                .forEach(
                        (column, value) -> {
                            if (column.equals("row_hash")) {
                                return;
                            }
                            digest.update(column.getBytes(StandardCharsets.UTF_8));
                            digest.update((byte) 0);
                            digest.update(bytes(value));
                            digest.update((byte) 1);
                        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return plain(number).getBytes(StandardCharsets.UTF_8);
        }
        if (value instanceof Geometry geometry) {
            return new WKBWriter().write(geometry);
        }
        return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    /** 2.50 and 2.5 are the same amount, and a database may give back either. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
