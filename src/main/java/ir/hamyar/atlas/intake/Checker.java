package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Extent;
import ir.hamyar.atlas.ingest.FeatureWriter;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.LoadReport;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.ingest.ReadAhead;
import ir.hamyar.atlas.ingest.RecordReader;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.Stager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a whole upload into its staging table and writes down what is to be said about it. All in
 * one transaction: a check that is broken off leaves nothing behind.
 */
@Component
class Checker {

    /** About a kilometre: outlines are not survey grade, and things stand on borders. */
    private static final double BORDER_DEGREES = 0.01;

    /** Targets whose importer looks itself, and more closely, where a record lies. */
    private static final Set<String> PLACED_BY_IMPORTER = Set.of("sites");

    /** Targets that may lie anywhere in the country. */
    private static final Set<String> COUNTRYWIDE = Set.of("boundaries", "water");

    private final Loads loads;
    private final FeatureWriter writer;
    private final RecordReader reader;
    private final KnownFeaturesRepository known;
    private final StagedRepository staged;
    private final UploadRepository uploads;
    private final FindingRepository findings;
    private final UploadFiles files;
    private final OwnColumns own;
    private final TransactionTemplate transaction;

    Checker(
            Loads loads,
            FeatureWriter writer,
            RecordReader reader,
            KnownFeaturesRepository known,
            StagedRepository staged,
            UploadRepository uploads,
            FindingRepository findings,
            UploadFiles files,
            OwnColumns own,
            PlatformTransactionManager transactions) {
        this.own = own;
        this.loads = loads;
        this.writer = writer;
        this.reader = reader;
        this.known = known;
        this.staged = staged;
        this.uploads = uploads;
        this.findings = findings;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @throws ir.hamyar.atlas.ingest.UnreadableFile when the file as a whole cannot be taken
     * @throws Job.Cancelled when somebody asked to stop
     */
    void check(Upload upload, Job job) {
        transaction.executeWithoutResult(
                status -> {
                    uploads.hold(upload.id());
                    new Run(upload, job).run();
                });
    }

    static Extent extent(DatasetImporter importer, Choices choices) {
        return choices.isFullList()
                ? new Extent(Extent.Kind.TARGET, importer.completeWithin())
                : Extent.PART;
    }

    /** One check. */
    private final class Run {

        private final Upload upload;
        private final Job job;
        private final Choices choices;
        private final DatasetImporter importer;
        private final FindingLog log;
        private final Load load;
        private final RefMaker refs;
        private final RecordPreparer preparer;
        private final boolean saysSource;
        private final boolean marksExamples;

        Run(Upload upload, Job job) {
            this.upload = upload;
            this.job = job;
            this.choices = upload.choices();
            this.importer = loads.importer(String.valueOf(choices.target()));
            this.log = new FindingLog(findings, upload.id());
            this.load =
                    new Load(
                            0,
                            UploadDataset.dataset(
                                    upload, importer.target(), files.path(upload.id())),
                            new LoadReport(log::add));
            this.refs = refMaker();
            this.preparer = preparer();
            this.marksExamples = upload.inspection().columnNames().stream().anyMatch(own::isOwn);
            this.saysSource = choices.source() != null && choices.columnOf("source") == null;
        }

        void run() {
            findings.clear(upload.id());
            upload.inspection().notes().forEach(log::add);
            var columns = own.without(upload.inspection().columns());
            ColumnGuess.remarks(importer.schema(), columns, choices).forEach(log::add);
            try (var stager = writer.open(load, importer, upload.staging())) {
                stager.beforeHash(this::nameSource);
                read(stager);
                stager.finish();
            }
            finish();
        }

        private void read(Stager stager) {
            var file = UploadDataset.file(files.path(upload.id()), upload.inspection(), choices);
            long done = 0;
            try (var records = reader.read(file);
                    var chunks = new ReadAhead(records)) {
                while (chunks.hasNext()) {
                    var chunk = chunks.next();
                    take(stager, chunk);
                    done += chunk.size();
                    job.tell(new Upload.Progress(done, null, "reading"));
                    log.flushWhenMany();
                }
            }
        }

        private void take(Stager stager, List<SourceRecord> chunk) {
            var good = new ArrayList<SourceRecord>();
            for (var mapped : preparer.prepare(withoutExamples(chunk))) {
                mapped.findings().forEach(load.report()::add);
                if (mapped.isBad()) {
                    stager.refuse(mapped.record());
                } else {
                    good.add(mapped.record());
                }
            }
            stager.take(good);
        }

        /** The example of a template, which nobody meant to bring. */
        private List<SourceRecord> withoutExamples(List<SourceRecord> chunk) {
            return marksExamples
                    ? chunk.stream().filter(record -> !isExample(record)).toList()
                    : chunk;
        }

        private boolean isExample(SourceRecord record) {
            if (!own.isExample(record)) {
                return false;
            }
            log.add(
                    new Finding(
                            Severity.NOTE,
                            "example-row",
                            record.line(),
                            null,
                            null,
                            null,
                            List.of()));
            return true;
        }

        /** A row that the file changes has a new source; one that it repeats keeps its own. */
        private void nameSource(Row row) {
            if (!saysSource) {
                return;
            }
            var base = preparer.existing(row.ref());
            if (base == null || row.fingerprint().equals(base.fingerprint())) {
                return;
            }
            row.set("source", choices.source());
            if (choices.licence() != null) {
                row.set("source_licence", choices.licence());
            }
            row.set("source_date", load.dataset().description().date());
        }

        private void finish() {
            job.tell(new Upload.Progress(load.report().read(), null, "comparing"));
            var extent = extent(importer, choices);
            var counts = writer.compare(load, importer, upload.staging(), extent);
            staged.findDoubles(importer.table(), upload.staging()).forEach(load.report()::add);
            log.flush();
            int rows = load.report().read();
            uploads.checked(
                    upload.id(),
                    new CheckCounts(
                            rows,
                            rows - load.report().leftOut(),
                            log.count(Severity.ERROR),
                            log.count(Severity.WARNING),
                            log.count(Severity.NOTE),
                            counts.added(),
                            counts.changed(),
                            counts.unchanged(),
                            counts.ended(),
                            staged.count(importer.table(), upload.staging())),
                    loads.state(),
                    refs.first());
        }

        private RefMaker refMaker() {
            int year = LocalDate.now(ZoneOffset.UTC).getYear();
            var prefix = RefMaker.prefix(importer.target(), year);
            return new RefMaker(
                    importer.target(),
                    year,
                    upload.firstNumber(),
                    known.largestNumber(importer.table(), prefix));
        }

        private RecordPreparer preparer() {
            var names = new RefNames(known.boundaries(), known.sites());
            boolean nothingThere = known.isEmpty(importer.table());
            return new RecordPreparer(
                    importer.schema(),
                    choices,
                    new RecordMapper(importer.schema(), choices, names),
                    refs,
                    new GeometryCheck(area(importer.target()), choices.isRepairing()),
                    wanted -> nothingThere ? Map.of() : known.records(importer.table(), wanted),
                    repaired -> findings.addRepair(upload.id(), repaired));
        }
    }

    private @Nullable PreparedGeometry area(String target) {
        if (PLACED_BY_IMPORTER.contains(target)) {
            return null;
        }
        return (COUNTRYWIDE.contains(target) ? known.country() : known.provinces())
                .map(outline -> outline.buffer(BORDER_DEGREES))
                .map(PreparedGeometryFactory::prepare)
                .orElse(null);
    }
}
