package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.ingest.Finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At every start brings the database to what the data folder says. Each dataset is one transaction:
 * it stands as a whole or the old data stays. A dataset whose file, manifest entry and foundations
 * are unchanged costs one look-up. A command of the terminal only fills an empty database so.
 */
@Component
@Order(1)
class IngestRunner implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(IngestRunner.class);

    private final DatasetCatalog catalog;
    private final DatasetRepository datasets;
    private final RecordReader reader;
    private final ReportText text;
    private final FeatureWriter writer;
    private final Map<String, DatasetImporter> importers = new HashMap<>();
    private final TransactionTemplate transaction;
    private final boolean command;

    IngestRunner(
            DatasetCatalog catalog,
            DatasetRepository datasets,
            RecordReader reader,
            ReportText text,
            FeatureWriter writer,
            List<DatasetImporter> importers,
            PlatformTransactionManager transactions,
            @Value("${atlas.command:false}") boolean command) {
        this.catalog = catalog;
        this.datasets = datasets;
        this.reader = reader;
        this.text = text;
        this.writer = writer;
        importers.forEach(importer -> this.importers.put(importer.target(), importer));
        this.transaction = new TransactionTemplate(transactions);
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!command || datasets.listStates().isEmpty()) {
            bringUpToDate();
        }
    }

    /** Loads what changed. A manifest that cannot be read leaves everything as it was. */
    void bringUpToDate() {
        try {
            loadAll(catalog.list());
        } catch (UnreadableFile unreadable) {
            log.error("{}", text.english(ReportText.finding(unreadable), DatasetCatalog.MANIFEST));
        }
    }

    private void loadAll(List<Dataset> all) {
        var fingerprints = new HashMap<String, String>();
        for (var dataset : all) {
            datasets.register(dataset);
            var fingerprint = Fingerprint.of(dataset, foundations(dataset, all, fingerprints));
            fingerprints.put(dataset.name(), fingerprint);
            if (datasets.findFingerprint(dataset.name()).filter(fingerprint::equals).isPresent()) {
                datasets.settle(dataset.name());
            } else {
                load(dataset, fingerprint);
            }
        }
    }

    /**
     * The fingerprints of the earlier datasets that the records of this one are checked against.
     */
    private List<String> foundations(
            Dataset dataset, List<Dataset> all, Map<String, String> fingerprints) {
        var importer = importers.get(dataset.target());
        var targets = importer == null ? Set.<String>of() : new HashSet<>(importer.dependsOn());
        return all.stream()
                .filter(other -> other.position() < dataset.position())
                .filter(other -> targets.contains(other.target()))
                .map(other -> fingerprints.get(other.name()))
                .toList();
    }

    private void load(Dataset dataset, String fingerprint) {
        var started = Instant.now();
        try {
            var load = transaction.execute(status -> loadInTransaction(dataset, fingerprint));
            logLoaded(load, Duration.between(started, Instant.now()));
        } catch (UnreadableFile unreadable) {
            refuse(dataset, unreadable);
        }
    }

    private Load loadInTransaction(Dataset dataset, String fingerprint) {
        datasets.lock();
        var importer = importers.get(dataset.target());
        if (importer == null) {
            throw new UnreadableFile(
                    "unknown-target",
                    0,
                    dataset.target(),
                    String.join(", ", importers.keySet().stream().sorted().toList()));
        }
        var load =
                new Load(
                        datasets.begin(dataset.name(), Batch.Origin.SEED),
                        dataset,
                        new LoadReport());
        var staging = new Staging(String.valueOf(load.batch()));
        try (var records = reader.read(dataset);
                var stager = writer.open(load, importer, staging)) {
            Chunks.of(records).forEachRemaining(stager::take);
            stager.finish();
        }
        writer.merge(load, importer, staging, Extent.DATASET);
        datasets.finishLoaded(load, fingerprint);
        return load;
    }

    private void refuse(Dataset dataset, UnreadableFile unreadable) {
        var finding = ReportText.finding(unreadable);
        var report = new LoadReport();
        report.refuse(finding);
        transaction.executeWithoutResult(
                status ->
                        datasets.finishRefused(
                                new Load(
                                        datasets.begin(dataset.name(), Batch.Origin.SEED),
                                        dataset,
                                        report)));
        log.error("{}", text.english(finding, dataset.path()));
    }

    private void logLoaded(Load load, Duration took) {
        var report = load.report();
        log.info(
                "{}: {} read, {} added, {} changed, {} ended, {} left out ({} ms)",
                load.dataset().path(),
                report.read(),
                report.added(),
                report.changed(),
                report.ended(),
                report.leftOut(),
                took.toMillis());
        report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .forEach(finding -> log.warn("{}", text.english(finding, load.dataset().path())));
    }
}
