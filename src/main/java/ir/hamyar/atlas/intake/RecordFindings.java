package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.understand.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what there is to say about one record. */
final class RecordFindings {

    private final int line;
    private final @Nullable String ref;
    private final List<Finding> findings = new ArrayList<>();

    RecordFindings(int line, @Nullable String ref) {
        this.line = line;
        this.ref = ref;
    }

    List<Finding> all() {
        return findings;
    }

    boolean hasError() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    void add(Remark remark, String field, @Nullable String value) {
        add(Severity.valueOf(remark.weight().name()), remark.code(), field, value, remark.detail());
    }

    void add(BadRecord bad) {
        add(Severity.ERROR, bad.code(), bad.field(), bad.value(), bad.detail());
    }

    void error(String code, String field, @Nullable String value, String... detail) {
        add(Severity.ERROR, code, field, value, List.of(detail));
    }

    void warn(String code, String field, @Nullable String value, String... detail) {
        add(Severity.WARNING, code, field, value, List.of(detail));
    }

    void note(String code, String field, @Nullable String value, String... detail) {
        add(Severity.NOTE, code, field, value, List.of(detail));
    }

    private void add(
            Severity severity,
            String code,
            String field,
            @Nullable String value,
            List<String> detail) {
        findings.add(new Finding(severity, code, line, ref, field, ShownText.of(value), detail));
    }
}
