package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.DatasetCatalog;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.problem.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what the atlas holds in the form of the data folder, so that it can be reviewed and
 * committed there. The files of the folder are the pattern: records that nobody has touched stay
 * byte for byte, changed ones change in their place, new ones follow.
 */
@Service
class Exporter {

    private static final int HANDFUL = 2000;
    private static final String ADDED = "-added";
    private static final String ON_EACH = "Stated on each record";

    private final DatasetCatalog catalog;
    private final Loads loads;
    private final ExportRepository records;
    private final Wordings wordings;

    Exporter(DatasetCatalog catalog, Loads loads, ExportRepository records, Wordings wordings) {
        this.catalog = catalog;
        this.loads = loads;
        this.records = records;
        this.wordings = wordings;
    }

    /** Where the data folder lies whose form is followed. */
    Path dataFolder() {
        return catalog.folder();
    }

    /** Takes the files of an export, by path within the folder, and writes them where it will. */
    interface Taker {
        void take(Map<String, Written> files) throws IOException;
    }

    /**
     * The files of all targets and the manifest, as they stand at one moment.
     *
     * @throws ir.hamyar.atlas.ingest.UnreadableFile when there is no data folder to follow
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void all(Taker taker) throws IOException {
        var datasets = catalog.list();
        var manifest = manifest();
        var files = new LinkedHashMap<String, Written>();
        loads.importers().forEach(importer -> files.putAll(files(importer, datasets, manifest)));
        datasets.forEach(
                dataset ->
                        files.computeIfAbsent(
                                dataset.path(), path -> out -> out.write(read(dataset))));
        files.put(DatasetCatalog.MANIFEST, out -> out.write(manifest.text()));
        taker.take(files);
    }

    /**
     * The files of one target.
     *
     * @throws NotFound when there is no such target, or nothing of it
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void of(String target, Taker taker) throws IOException {
        var targets = loads.importers().stream().map(DatasetImporter::target).toList();
        if (!targets.contains(target)) {
            throw new NotFound("problem.no-such-target", target, targets);
        }
        var files = files(loads.importer(target), catalog.list(), manifest());
        if (files.isEmpty()) {
            throw new NotFound("problem.nothing-to-export", target);
        }
        taker.take(files);
    }

    private Manifest manifest() {
        try {
            return new Manifest(Files.readString(dataFolder().resolve(DatasetCatalog.MANIFEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Written> files(
            DatasetImporter importer, List<Dataset> all, Manifest manifest) {
        var own =
                all.stream()
                        .filter(dataset -> dataset.target().equals(importer.target()))
                        .sorted(Comparator.comparingInt(Dataset::position))
                        .toList();
        var files = new LinkedHashMap<Dataset, DataFile>();
        own.stream()
                .filter(Exporter::holdsRecordsAsTheyAre)
                .forEach(dataset -> files.put(dataset, DataFile.of(dataset, read(dataset))));
        var known = change(importer, files);
        add(importer, own, files, known, manifest);
        var written = new LinkedHashMap<String, Written>();
        files.forEach(
                (dataset, file) -> {
                    manifest.addColumns(dataset, file.newColumns());
                    written.put(dataset.path(), file);
                });
        return written;
    }

    /** Other roles make something else of the records of their file. */
    private static boolean holdsRecordsAsTheyAre(Dataset dataset) {
        return dataset.role() == null || dataset.hasRole("context") || dataset.hasRole("table");
    }

    /** A feature that several files name is changed in the first, which is the one that counts. */
    private Set<String> change(DatasetImporter importer, Map<Dataset, DataFile> files) {
        var known = new LinkedHashSet<String>();
        for (var file : files.values()) {
            var refs = new ArrayList<>(file.refs());
            refs.removeAll(known);
            file.change(records.changed(importer.table(), refs));
            known.addAll(refs);
        }
        return known;
    }

    private void add(
            DatasetImporter importer,
            List<Dataset> own,
            Map<Dataset, DataFile> files,
            Set<String> known,
            Manifest manifest) {
        if (!records.added(importer.table(), known, "", 1).isEmpty()) {
            fileOfAdditions(importer, own, files, manifest)
                    .add(after -> records.added(importer.table(), known, after, HANDFUL));
        }
    }

    /** The one table of the target, or a file of its own beside its maps. */
    private DataFile fileOfAdditions(
            DatasetImporter importer,
            List<Dataset> own,
            Map<Dataset, DataFile> files,
            Manifest manifest) {
        var name = importer.target() + ADDED;
        var fitting =
                files.keySet().stream()
                        .filter(
                                dataset ->
                                        dataset.name().equals(name)
                                                || own.size() == 1
                                                        && dataset.format().equals("csv"))
                        .findFirst();
        if (fitting.isPresent()) {
            return files.get(fitting.get());
        }
        var dataset = additions(importer.target(), own);
        var file = new GeoJsonDataFile(dataset);
        files.put(dataset, file);
        manifest.add(dataset, dataset.position(), wordings);
        return file;
    }

    /** Stands behind the plain maps of its target and before what is computed from others. */
    private Dataset additions(String target, List<Dataset> own) {
        int place =
                own.stream()
                        .filter(dataset -> dataset.role() == null)
                        .mapToInt(dataset -> dataset.position() + 1)
                        .max()
                        .orElse(Integer.MAX_VALUE);
        var path = target + "/added.geojson";
        return new Dataset(
                target + ADDED,
                place,
                target,
                null,
                path,
                dataFolder().resolve(path),
                "geojson",
                StandardCharsets.UTF_8,
                "OGC:CRS84",
                null,
                null,
                List.of(),
                new Dataset.Provenance(
                        target,
                        target,
                        null,
                        null,
                        ON_EACH,
                        ON_EACH,
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        null,
                        null,
                        ON_EACH));
    }

    private static String read(Dataset dataset) {
        try {
            return Files.readString(dataset.file(), dataset.charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
