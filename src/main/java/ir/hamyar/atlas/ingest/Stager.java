package ir.hamyar.atlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into its staging tables, record by record; memory does not grow with the
 * file. For one thread, inside one transaction.
 */
public final class Stager implements AutoCloseable {

    private final StagingRepository repository;
    private final Load load;
    private final RowMaker maker;
    private final String table;
    private final Staging staging;
    private final Map<String, CopyTable> tables;
    private final CopySender sender = new CopySender();
    private List<Runnable> waiting = new ArrayList<>();
    private final RowHash hash = new RowHash();
    private final RefsSeen refs = new RefsSeen();
    private Consumer<Row> beforeHash = row -> {};

    Stager(
            StagingRepository repository,
            Load load,
            DatasetImporter importer,
            Staging staging,
            Map<String, CopyTable> tables) {
        this.repository = repository;
        this.load = load;
        this.maker = importer.open(load);
        this.table = importer.table();
        this.staging = staging;
        this.tables = tables;
    }

    /** What is done with each row before it is fingerprinted, for example naming its source. */
    public void beforeHash(Consumer<Row> step) {
        this.beforeHash = step;
    }

    /** Takes the next records of the file; the bad ones are named, counted and left out. */
    public void take(List<SourceRecord> records) {
        maker.prepare(records);
        records.forEach(this::take);
        send();
    }

    /** Counts a record that was found bad before it came here; the file still names its ref. */
    public void refuse(SourceRecord record) {
        load.report().countRead();
        load.report().countLeftOut();
        nameOnly(record);
    }

    /** Ends the file: what only comes at the end, doubled refs, columns filled for all at once. */
    public void finish() {
        maker.rest().forEach(row -> stage(row, 0));
        send();
        sender.send(() -> tables.values().forEach(CopyTable::flush));
        sender.await();
        if (!refs.suspects().isEmpty()) {
            refuseDoubles();
        }
        maker.afterStaging(staging.table(table));
    }

    private void take(SourceRecord record) {
        load.report().countRead();
        try {
            checkRef(record);
            var row = maker.make(record);
            if (row == null || row.values().isEmpty()) {
                nameOnly(record);
            }
            if (row != null) {
                stage(row, record.line());
            }
        } catch (BadRecord bad) {
            load.report().leaveOutBad(record, bad);
            if (!bad.code().equals("duplicate-ref")) {
                nameOnly(record);
            }
        }
    }

    private void checkRef(SourceRecord record) {
        var ref = record.requiredText("ref");
        if (ref.contains(".")) {
            throw new BadRecord("dot-in-ref", "ref", ref);
        }
        if (refs.isSecond(ref)) {
            throw new BadRecord("duplicate-ref", "ref", ref);
        }
    }

    private void nameOnly(SourceRecord record) {
        @Nullable String ref = record.text("ref");
        if (ref != null) {
            waiting.add(() -> tables.get(table).addNamed(ref, record.line()));
        }
    }

    private void stage(Row row, int line) {
        if (!row.values().isEmpty()) {
            beforeHash.accept(row);
            write(table, row, line);
        }
        row.beside().forEach(beside -> write(beside.table(), beside.row(), line));
    }

    private void write(String featureTable, Row row, int line) {
        waiting.add(
                () -> {
                    row.set("row_hash", hash.of(row));
                    row.set("dataset", load.dataset().name()).set("batch", load.batch());
                    tables.get(featureTable).add(row, line);
                });
    }

    private void send() {
        var steps = waiting;
        waiting = new ArrayList<>();
        sender.send(() -> steps.forEach(Runnable::run));
    }

    private void refuseDoubles() {
        repository
                .dropDoubles(staging.table(table), refs.suspects())
                .forEach(doubled -> load.report().leaveOutDoubled(doubled.ref(), doubled.line()));
    }

    @Override
    public void close() {
        sender.close();
        maker.close();
    }
}
