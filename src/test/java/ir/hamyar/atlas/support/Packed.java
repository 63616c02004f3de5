package ir.hamyar.atlas.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip made in memory, the same bytes every time. */
public final class Packed {

    private static final LocalDateTime THEN = LocalDateTime.of(2025, 9, 16, 12, 0);

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public Packed with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public Packed with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                var header = new ZipEntry(entry.getKey());
                header.setTimeLocal(THEN);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
