package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.List;

/**
 * A record of a file as the target writes it, with everything there is to say about how it was
 * read.
 */
record Mapped(SourceRecord record, List<Finding> findings) {

    Mapped {
        findings = List.copyOf(findings);
    }

    /** Whether something in it could not be understood, so that it cannot be taken. */
    boolean isBad() {
        return !findings.isEmpty()
                && findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
