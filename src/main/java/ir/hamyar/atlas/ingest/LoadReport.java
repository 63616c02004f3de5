package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.ingest.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of the records of one load: the counts and the findings. For one thread. */
public final class LoadReport {

    /** A file wrong in every line must not fill the database with complaints. */
    private static final int MOST_FINDINGS = 1000;

    private final List<Finding> findings = new ArrayList<>();
    private final Consumer<Finding> listener;
    private int read;
    private int added;
    private int changed;
    private int unchanged;
    private int ended;
    private int leftOut;

    public LoadReport() {
        this(finding -> {});
    }

    /**
     * @param listener told of every finding, also of those beyond what the report itself keeps
     */
    public LoadReport(Consumer<Finding> listener) {
        this.listener = listener;
    }

    /** Leaves a record out on purpose, with the reason. */
    public void leaveOut(SourceRecord record, String code, String... detail) {
        countLeftOut();
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

    /** Leaves out a record that cannot be taken. */
    void leaveOutBad(SourceRecord record, BadRecord bad) {
        countLeftOut();
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

    /** Leaves out the second record of a ref, found when the whole file was there. */
    void leaveOutDoubled(String ref, int line) {
        countLeftOut();
        add(new Finding(Severity.ERROR, "duplicate-ref", line, ref, "ref", ref, List.of()));
    }

    /** Leaves a row as somebody brought it in later than the data folder. */
    void keepUploaded(String ref) {
        countLeftOut();
        add(new Finding(Severity.NOTE, "kept-uploaded", 0, ref, null, null, List.of()));
    }

    /** Begins with what an earlier reading of the file counted. */
    public void resume(int alreadyRead, int alreadyLeftOut) {
        read = alreadyRead;
        leftOut = alreadyLeftOut;
    }

    /** Says why nothing of the file was taken. */
    void refuse(Finding finding) {
        add(finding);
    }

    /** Adds what was found elsewhere. */
    public void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
        listener.accept(finding);
    }

    void countRead() {
        read++;
    }

    void countLeftOut() {
        leftOut++;
    }

    void count(MergeCounts counts) {
        added += counts.added();
        changed += counts.changed();
        unchanged += counts.unchanged();
        ended += counts.ended();
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
