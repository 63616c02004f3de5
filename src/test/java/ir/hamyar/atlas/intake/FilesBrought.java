package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Batches;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Brings files into a running atlas for the tests of other rooms: the way a person would. */
public final class FilesBrought {

    private final Uploads uploads;
    private final FindingRepository findings;
    private final Batches batches;

    public FilesBrought(ApplicationContext atlas) {
        this.uploads = atlas.getBean(Uploads.class);
        this.findings = atlas.getBean(FindingRepository.class);
        this.batches = atlas.getBean(Batches.class);
    }

    /** Id of the batch, and the codes of what was found. */
    public record Brought(long batch, List<String> findings) {}

    public Brought bring(String name, String content, String target) {
        var wanted =
                new Choices(
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
                        null,
                        null,
                        "شهرداری قم، پروندهٔ آزمایشی",
                        "CC BY 4.0",
                        "2026-10-01");
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var received = uploads.receive(new ByteArrayInputStream(bytes), name, "tester", wanted);
        var upload = uploads.checkNow(received.id());
        if (upload.state() != UploadState.CHECKED || upload.counts().errors() > 0) {
            throw new IllegalStateException(
                    upload.fault() + " " + findings.list(upload.id(), null, null, 0, 10));
        }
        var codes =
                findings.list(upload.id(), null, null, 0, 100).stream()
                        .map(finding -> finding.code())
                        .toList();
        return new Brought(batchOf(uploads.applyNow(upload.id(), "tester").batch()), codes);
    }

    public void undo(Brought brought) {
        batches.undo(brought.batch(), "tester");
    }

    private static long batchOf(@Nullable Long batch) {
        if (batch == null) {
            throw new IllegalStateException("Nothing was applied");
        }
        return batch;
    }
}
