package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Batch;
import ir.hamyar.atlas.ingest.FeatureWriter;
import ir.hamyar.atlas.ingest.LoadReport;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.ingest.UnreadableFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a batch of a checked upload, in one transaction. */
@Component
class Applier {

    private static final int MOST_FINDINGS = 1000;

    private final Loads loads;
    private final FeatureWriter writer;
    private final StagedRepository staged;
    private final UploadRepository uploads;
    private final FindingRepository findings;
    private final UploadFiles files;
    private final TransactionTemplate transaction;

    Applier(
            Loads loads,
            FeatureWriter writer,
            StagedRepository staged,
            UploadRepository uploads,
            FindingRepository findings,
            UploadFiles files,
            PlatformTransactionManager transactions) {
        this.loads = loads;
        this.writer = writer;
        this.staged = staged;
        this.uploads = uploads;
        this.findings = findings;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A file of which rows were left out is kept, so that they can still be had for correction.
     *
     * @param who who applies it
     * @return the batch
     * @throws UnreadableFile when what was checked is no longer what is there
     */
    long apply(Upload upload, String who, Job job) {
        var batch =
                transaction.execute(
                        status -> {
                            uploads.hold(upload.id());
                            return write(upload, who, job);
                        });
        if (upload.counts() == null || upload.counts().errors() == 0) {
            files.forget(upload.id());
        }
        return batch;
    }

    private long write(Upload upload, String who, Job job) {
        var counts = upload.counts();
        job.tell(new Upload.Progress(0, counts == null ? null : (long) counts.good(), "writing"));
        loads.lock();
        var choices = upload.choices();
        var importer = loads.importer(String.valueOf(choices.target()));
        if (counts == null || !loads.state().equals(upload.checkedState())) {
            throw new UnreadableFile("changed-since-check", 0);
        }
        if (!staged.exists(importer.table(), upload.staging())
                || staged.count(importer.table(), upload.staging()) != counts.staged()) {
            throw new UnreadableFile("check-lost", 0);
        }
        var report = new LoadReport();
        report.resume(counts.rows(), counts.rows() - counts.good());
        findings.list(upload.id(), null, null, 0, MOST_FINDINGS).forEach(report::add);
        var load =
                loads.begin(
                        UploadDataset.dataset(upload, importer.target(), files.path(upload.id())),
                        new Batch.Origin("upload", who, upload.name()),
                        report);
        writer.merge(load, importer, upload.staging(), Checker.extent(importer, choices));
        loads.finish(load);
        uploads.applied(upload.id(), load.batch());
        uploads.remember(upload.signature(), choices.withoutMatches());
        return load.batch();
    }
}
