package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.ThiessenAreas;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/**
 * Models the service area of each municipality of a province, as no city limits are known: what
 * lies nearer to its seat than to any other, within the province. It has no legal force and says
 * so.
 */
@Component
class ServiceAreas {

    private final BoundaryLoadRepository boundaries;
    private final ThiessenAreas thiessen;

    ServiceAreas(BoundaryLoadRepository boundaries, ThiessenAreas thiessen) {
        this.boundaries = boundaries;
        this.thiessen = thiessen;
    }

    /** The units of the seats in the file, each with its modelled area. */
    List<Row> model(Load load, Stream<SourceRecord> records) {
        boundaries.clearCensus(load.dataset().name());
        var rows = new LinkedHashMap<String, Row>();
        var seatsByProvince = new TreeMap<String, Map<String, Point>>();
        records.forEach(
                record ->
                        load.report()
                                .take(record, one -> takeSeat(load, one, rows, seatsByProvince)));
        seatsByProvince.forEach((province, seats) -> divide(province, seats, rows));
        return new ArrayList<>(rows.values());
    }

    private void takeSeat(
            Load load,
            SourceRecord record,
            Map<String, Row> rows,
            Map<String, Map<String, Point>> seatsByProvince) {
        if (!(record.geometry() instanceof Point seat) || seat.isEmpty()) {
            throw new BadRecord("not-a-point", "geometry", "");
        }
        var ref = record.requiredText("ref");
        var parent = record.requiredText("parent_ref");
        var province =
                boundaries
                        .findProvinceOf(parent)
                        .orElseThrow(() -> new BadRecord("unknown-boundary", "parent_ref", parent));
        rows.put(
                ref,
                BoundaryImporter.describe(load, record)
                        .set("basis", "modelled")
                        .set("label_point", seat));
        seatsByProvince.computeIfAbsent(province, key -> new LinkedHashMap<>()).put(ref, seat);
        boundaries.addCensus(load.dataset().name(), ref, Census.figures(record));
    }

    private void divide(String province, Map<String, Point> seats, Map<String, Row> rows) {
        var outline =
                boundaries
                        .findOutline(province)
                        .orElseThrow(() -> new UnreadableFile("no-province", 0, province));
        thiessen.divide(seats, outline)
                .forEach(
                        (ref, area) -> {
                            var shape = Outline.multi(area);
                            rows.get(ref)
                                    .set("context_only", false)
                                    .set("geom", shape)
                                    .set("area_km2", boundaries.areaKm2(shape));
                        });
    }
}
