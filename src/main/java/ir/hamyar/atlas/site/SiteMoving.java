package ir.hamyar.atlas.site;

import ir.hamyar.atlas.ingest.Batch;
import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.Extent;
import ir.hamyar.atlas.ingest.FeatureWriter;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.LoadReport;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.Staging;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Unprocessable;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves one site to where somebody has measured it. The rest of it stays as it is; the move is a
 * load of its own that goes the way of all loads, so it is checked as one and can be taken back.
 */
@Service
class SiteMoving {

    private static final String HAND = "hand";
    private static final int LAST = 1000;
    private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private final SiteImporter importer;
    private final SiteLoadRepository sites;
    private final FeatureWriter writer;
    private final Loads loads;

    SiteMoving(SiteImporter importer, SiteLoadRepository sites, FeatureWriter writer, Loads loads) {
        this.importer = importer;
        this.sites = sites;
        this.writer = writer;
        this.loads = loads;
    }

    /**
     * @return the load
     * @throws NotFound when there is no such site
     * @throws Unprocessable when the position is incomplete, or lies where no site can stand
     */
    @Transactional
    long move(String ref, NewPosition position, String who) {
        position.refuseNonsense();
        loads.lock();
        var site =
                sites.findRecord(ref).orElseThrow(() -> new NotFound("problem.no-such-site", ref));
        var load = begin(site, position, who);
        stage(load, moved(site, position));
        loads.finish(load);
        return load.batch();
    }

    private Load begin(SourceRecord site, NewPosition position, String who) {
        var dataset = dataset(site, position);
        return loads.begin(dataset, new Batch.Origin(HAND, who, null), new LoadReport());
    }

    private void stage(Load load, SourceRecord record) {
        var staging = new Staging(HAND + load.batch());
        try (var stager = writer.open(load, importer, staging)) {
            stager.take(List.of(record));
            stager.finish();
        }
        refuseErrors(load, String.valueOf(record.text("name_fa")));
        writer.merge(load, importer, staging, Extent.PART);
    }

    private static void refuseErrors(Load load, String name) {
        load.report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(
                        finding -> {
                            throw new Unprocessable(
                                    "problem.move." + finding.code(),
                                    ReportText.arguments(finding, name).toArray());
                        });
    }

    /** The site as it is, with the new position and all that is said of it. */
    private SourceRecord moved(SourceRecord site, NewPosition position) {
        var values = new LinkedHashMap<String, @Nullable Object>(site.attributes());
        importer.schema().geometryFields().forEach(values::remove);
        values.put("lon", position.lon());
        values.put("lat", position.lat());
        values.put("location_precision", position.precision());
        values.put(
                "uncertainty_m",
                position.uncertaintyM().setScale(0, RoundingMode.CEILING).intValueExact());
        values.put("location_source_fa", stripped(position.sourceFa()));
        values.put("location_source_en", stripped(position.sourceEn()));
        values.put("location_licence", stripped(position.licence()));
        var point = WGS84.createPoint(new Coordinate(position.lon(), position.lat()));
        return new SourceRecord(0, point, values);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Dataset dataset(SourceRecord site, NewPosition position) {
        var ref = String.valueOf(site.text("ref"));
        return new Dataset(
                HAND + "-" + ref,
                LAST,
                importer.target(),
                Dataset.UPLOAD,
                ref,
                Path.of(ref),
                HAND,
                StandardCharsets.UTF_8,
                "OGC:CRS84",
                "lon",
                "lat",
                List.of(),
                provenance(site, position));
    }

    private static Dataset.Provenance provenance(SourceRecord site, NewPosition position) {
        var source = stripped(position.sourceFa());
        var said = source == null ? stripped(position.sourceEn()) : source;
        var nameFa = String.valueOf(site.text("name_fa"));
        var nameEn = site.text("name_en");
        return new Dataset.Provenance(
                nameFa,
                nameEn == null ? nameFa : nameEn,
                null,
                null,
                said,
                stripped(position.licence()),
                LocalDate.now(ZoneOffset.UTC).toString(),
                null,
                null,
                said);
    }
}
