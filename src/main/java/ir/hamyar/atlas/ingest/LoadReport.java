package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.ingest.Finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of the records of one load: the counts and the findings. For one thread. */
public final class LoadReport {

    /** A file wrong in every line must not fill the database with complaints. */
    private static final int MOST_FINDINGS = 1000;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> refs = new HashSet<>();
    private int read;
    private int added;
    private int changed;
    private int unchanged;
    private int ended;
    private int leftOut;

    /**
     * Takes one record; when it turns out to be bad, it is left out, named and counted.
     *
     * @param record the record
     * @param taking what is done with it; may throw {@link BadRecord}
     */
    public void take(SourceRecord record, Consumer<SourceRecord> taking) {
        read++;
        try {
            var ref = record.requiredText("ref");
            if (ref.contains(".")) {
                throw new BadRecord("dot-in-ref", "ref", ref);
            }
            if (!refs.add(ref)) {
                throw new BadRecord("duplicate-ref", "ref", ref);
            }
            taking.accept(record);
        } catch (BadRecord bad) {
            leftOut++;
            add(
                    new Finding(
                            Severity.ERROR,
                            bad.code(),
                            record.line(),
                            record.text("ref"),
                            bad.field(),
                            bad.value(),
                            bad.detail()));
        }
    }

    /** Leaves a record out on purpose, with the reason. */
    public void leaveOut(SourceRecord record, String code, String... detail) {
        leftOut++;
        add(
                new Finding(
                        Severity.NOTE,
                        code,
                        record.line(),
                        record.text("ref"),
                        null,
                        null,
                        List.of(detail)));
    }

    /** Names something odd about a record that is taken all the same. */
    public void warn(
            SourceRecord record,
            String code,
            String field,
            @Nullable String value,
            String... detail) {
        add(
                new Finding(
                        Severity.WARNING,
                        code,
                        record.line(),
                        record.text("ref"),
                        field,
                        value,
                        List.of(detail)));
    }

    /** Says why nothing of the file was taken. */
    void refuse(Finding finding) {
        add(finding);
    }

    private void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    void countAdded(int count) {
        added += count;
    }

    void countChanged(int count) {
        changed += count;
    }

    void countUnchanged(int count) {
        unchanged += count;
    }

    void countEnded(int count) {
        ended += count;
    }

    /** Refs of all records that the file names, also of those that were left out. */
    Set<String> refs() {
        return refs;
    }

    public int read() {
        return read;
    }

    public int added() {
        return added;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    public int ended() {
        return ended;
    }

    public int leftOut() {
        return leftOut;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
