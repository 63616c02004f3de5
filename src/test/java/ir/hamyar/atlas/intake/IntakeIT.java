package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Batches;
import ir.hamyar.atlas.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An atlas with the real data, into which tests bring files. */
@SpringBootTest
abstract class IntakeIT {

    @Autowired protected Uploads uploads;
    @Autowired protected Batches batches;
    @Autowired protected FindingRepository findings;
    @Autowired protected JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("atlas.home", () -> "target/test-home");
    }

    protected final Upload bring(String name, String content, Choices wanted) {
        return bring(name, content.getBytes(StandardCharsets.UTF_8), wanted);
    }

    protected final Upload bring(String name, byte[] content, Choices wanted) {
        return uploads.receive(new ByteArrayInputStream(content), name, "tester", wanted);
    }

    protected final Upload bring(Path file, Choices wanted) throws IOException {
        return bring(file.getFileName().toString(), Files.readAllBytes(file), wanted);
    }

    /** Brings, checks and applies. */
    protected final Upload load(String name, String content, Choices wanted) {
        var upload = uploads.checkNow(bring(name, content, wanted).id());
        if (upload.state() != UploadState.CHECKED || upload.counts().errors() > 0) {
            throw new IllegalStateException(
                    upload.fault() + " " + findings.list(upload.id(), "error", null, 0, 10));
        }
        return uploads.applyNow(upload.id(), "tester");
    }

    protected final Map<String, String> checksum() {
        return FeatureChecksum.of(jdbc);
    }

    protected static Choices target(String target) {
        return choices(target, null, false);
    }

    protected static Choices goodRows(String target) {
        return choices(target, Choices.GOOD_ROWS, false);
    }

    protected static Choices complete(String target) {
        return choices(target, null, true);
    }

    /** One answer, as a page sends it; put before what was understood with {@link Choices#or}. */
    protected static Choices answer(String key, String value) {
        return new Choices(
                null,
                key.equals("layer") ? value : null,
                key.equals("charset") ? value : null,
                null,
                key.equals("crs") ? value : null,
                key.equals("swapAxes") ? Boolean.valueOf(value) : null,
                null,
                null,
                null,
                null,
                key.startsWith("answers.")
                        ? Map.of(key.substring("answers.".length()), value)
                        : null,
                key.equals("repair") ? Boolean.valueOf(value) : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Choices choices(String target, @Nullable String mode, boolean complete) {
        return new Choices(
                target,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                mode,
                complete ? true : null,
                null,
                null,
                null);
    }

    protected final String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
