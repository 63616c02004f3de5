package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes findings down by handfuls and counts them; a bad file may have millions. */
final class FindingLog {

    private static final int HANDFUL = 2000;

    private final FindingRepository repository;
    private final String upload;
    private final List<Finding> waiting = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    FindingLog(FindingRepository repository, String upload) {
        this.repository = repository;
        this.upload = upload;
    }

    void add(Finding finding) {
        counts.merge(finding.severity(), 1, Integer::sum);
        waiting.add(finding);
    }

    /** Only between the blocks of a bulk load: a connection does one thing at a time. */
    void flushWhenMany() {
        if (waiting.size() >= HANDFUL) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            repository.add(upload, waiting);
            waiting.clear();
        }
    }

    int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }
}
