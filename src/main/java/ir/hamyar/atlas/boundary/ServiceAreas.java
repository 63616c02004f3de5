package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.ThiessenAreas;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    /** A maker whose rows come only at the end: each area depends on all the seats. */
    RowMaker open(Load load) {
        return new Seats(load);
    }

    private final class Seats implements RowMaker {

        private final Load load;
        private final Map<String, Row> rows = new LinkedHashMap<>();
        private final Map<String, Map<String, Point>> seatsByProvince = new TreeMap<>();

        Seats(Load load) {
            this.load = load;
        }

        @Override
        public @Nullable Row make(SourceRecord record) {
            if (!(record.geometry() instanceof Point seat) || seat.isEmpty()) {
                throw new BadRecord("not-a-point", "geometry", "");
            }
            var ref = record.requiredText("ref");
            var province = provinceOf(record);
            rows.put(
                    ref,
                    Census.addTo(
                            BoundaryImporter.describe(load, record)
                                    .set("basis", "modelled")
                                    .set("label_point", seat),
                            load,
                            record));
            seatsByProvince.computeIfAbsent(province, key -> new LinkedHashMap<>()).put(ref, seat);
            return null;
        }

        @Override
        public List<Row> rest() {
            seatsByProvince.forEach((province, seats) -> divide(province, seats, rows));
            return List.copyOf(rows.values());
        }
    }

    private String provinceOf(SourceRecord record) {
        var parent = record.requiredText("parent_ref");
        return boundaries
                .findProvinceOf(parent)
                .orElseThrow(() -> new BadRecord("unknown-boundary", "parent_ref", parent));
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
