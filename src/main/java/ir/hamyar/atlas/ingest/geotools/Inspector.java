package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Area;
import ir.hamyar.atlas.ingest.CrsCandidate;
import ir.hamyar.atlas.ingest.FileInspector;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Inspection;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Looks at a file: its format, then what the format tells, then its first records. */
@Component
class Inspector implements FileInspector {

    private static final Set<String> TABLES = Set.of("csv", "xlsx", "gpkg");

    private final Formats formats;
    private final CoordinateSystems systems;
    private final Candidates candidates;
    private final Limits limits;

    Inspector(Formats formats, CoordinateSystems systems, Candidates candidates, Limits limits) {
        this.formats = formats;
        this.systems = systems;
        this.candidates = candidates;
        this.limits = limits;
    }

    @Override
    public Inspection inspect(
            Path file, String originalName, @Nullable SourceFile hints, @Nullable Area area) {
        try {
            refuseSize(file);
            var format = Sniffer.format(file, originalName, limits);
            var known = hints == null ? SourceFile.of(file, format) : hints;
            return look(formats.get(format).look(known), area);
        } catch (IOException | RuntimeException e) {
            throw GeoToolsReader.unreadable(e);
        }
    }

    private void refuseSize(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UnreadableFile("no-file", 0);
        }
        if (Files.size(file) == 0) {
            throw new UnreadableFile("empty-file", 0);
        }
        if (Files.size(file) > limits.maxFileSize().toBytes()) {
            throw new UnreadableFile(
                    "file-too-large", 0, String.valueOf(limits.maxFileSize().toMegabytes()));
        }
    }

    private Inspection look(Look look, @Nullable Area area) throws IOException {
        var sample = sample(look.file());
        var file = look.file();
        if (!sample.hasGeometry() && TABLES.contains(file.format())) {
            file = PointColumns.guess(file, sample.columnNames());
            sample = file.x() == null ? sample : sample(file);
        }
        return inspection(look, file, sample, area);
    }

    private Sample sample(SourceFile file) throws IOException {
        var store = formats.get(file.format()).open(file);
        try {
            return Sample.of(store, file, systems);
        } finally {
            store.dispose();
        }
    }

    private Inspection inspection(Look look, SourceFile file, Sample sample, @Nullable Area area) {
        var notes = new ArrayList<>(look.notes());
        notes.addAll(sample.notes());
        boolean swapped = area != null && looksSwapped(sample, area);
        var offered =
                sample.positions().isEmpty()
                        ? List.<CrsCandidate>of()
                        : candidates.list(sample.positions(), area, swapped || file.swapAxes());
        if (area != null && sample.crs() != null) {
            noteWrongPlace(sample, offered, area, notes);
        }
        return new Inspection(
                file.format(),
                look.layers(),
                file.charset(),
                look.charsetSure(),
                file.delimiter(),
                sample.columns(),
                sample.records(),
                sample.hasGeometry(),
                sample.geometryType(),
                file.x(),
                file.y(),
                sample.crs(),
                offered,
                swapped,
                notes);
    }

    /** Whether the positions fall into the area only when x and y change places. */
    private boolean looksSwapped(Sample sample, Area area) {
        var positions = sample.positions();
        var codes = sample.crs() == null ? CoordinateSystems.USUAL : List.of(sample.crs());
        return most(codes, positions, area, false) * 2 < positions.size()
                && most(codes, positions, area, true) * 10 >= positions.size() * 9L
                && !positions.isEmpty();
    }

    private int most(List<String> codes, List<Coordinate> positions, Area area, boolean swapped) {
        return codes.stream()
                .mapToInt(code -> candidates.inside(code, positions, area, swapped))
                .max()
                .orElse(0);
    }

    /**
     * A stated reference system under which hardly anything lies where it is expected is doubtful.
     */
    private void noteWrongPlace(
            Sample sample, List<CrsCandidate> offered, Area area, List<Finding> notes) {
        int all = sample.positions().size();
        if (all == 0) {
            return;
        }
        int inside = candidates.inside(sample.crs(), sample.positions(), area, false);
        boolean betterKnown = offered.stream().anyMatch(other -> other.inside() * 10 >= all * 9L);
        if (inside * 2 < all) {
            notes.add(
                    new Finding(
                            Finding.Severity.WARNING,
                            betterKnown ? "crs-doubtful" : "positions-elsewhere",
                            0,
                            null,
                            null,
                            null,
                            List.of(String.valueOf(inside), String.valueOf(all))));
        }
    }
}
