package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.FeatureWriter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.text.PersianText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes boundaries in. The role in the manifest says what a file is: plain outlines, {@code
 * context} (coarse outlines that never stand where a better one does), {@code table} (units and
 * census figures without outlines) or {@code seats} (points of the municipalities, from which
 * service areas are modelled).
 */
@Component
class BoundaryImporter implements DatasetImporter {

    static final String TABLE = "boundary";

    private static final Set<String> LEVELS =
            Set.of("province", "county", "district", "rural_district", "city", "municipal_zone");

    private final BoundaryLoadRepository boundaries;
    private final ServiceAreas serviceAreas;
    private final FeatureWriter writer;

    BoundaryImporter(
            BoundaryLoadRepository boundaries, ServiceAreas serviceAreas, FeatureWriter writer) {
        this.boundaries = boundaries;
        this.serviceAreas = serviceAreas;
        this.writer = writer;
    }

    @Override
    public String target() {
        return "boundaries";
    }

    /** Service areas are clipped to the province and named by units that came before. */
    @Override
    public Set<String> dependsOn() {
        return Set.of("boundaries");
    }

    @Override
    public void load(Load load, Stream<SourceRecord> records) {
        var rows = new ArrayList<Row>();
        if (load.dataset().hasRole("seats")) {
            rows.addAll(serviceAreas.model(load, records));
        } else {
            boundaries.clearCensus(load.dataset().name());
            records.forEach(record -> load.report().take(record, one -> takeUnit(load, one, rows)));
        }
        writer.write(load, TABLE, rows);
    }

    private void takeUnit(Load load, SourceRecord record, List<Row> rows) {
        var ref = record.requiredText("ref");
        boundaries.addCensus(load.dataset().name(), ref, Census.figures(record));
        if (boundaries.isHeldByOther(ref, load.dataset().name())) {
            load.report().leaveOut(record, "kept-better", ref);
            return;
        }
        rows.add(unit(load, record));
    }

    private Row unit(Load load, SourceRecord record) {
        var outline = Outline.of(record);
        return describe(load, record)
                .set("basis", "legal")
                .set("context_only", load.dataset().hasRole("context"))
                .set("geom", outline)
                .set(
                        "label_point",
                        outline == null ? Outline.statedLabel(record) : Outline.label(outline));
    }

    /** The columns that an outline, a table row and a seat have in common. */
    static Row describe(Load load, SourceRecord record) {
        var level = record.code("level", LEVELS);
        if (level == null) {
            throw new BadRecord("missing", "level", "");
        }
        var census = Census.latest(record);
        return new Row()
                .set("ref", record.requiredText("ref"))
                .set("level", level)
                .set("name_fa", record.requiredText("name_fa"))
                .copyText(record, "name_en", "parent_ref")
                .set("population", census == null ? null : census.population())
                .set("population_year", census == null ? null : census.year())
                .copyText(record, "population_note_fa", "population_note_en", "population_source")
                .set("area_km2", record.number("area_km2"))
                .set("area_official_km2", record.number("area_official_km2"))
                .set("precision_m", record.integer("precision_m"))
                .copyText(record, "precision_note_fa", "precision_note_en", "note_fa", "note_en")
                .set("valid_from", record.date("valid_from"))
                .set("valid_to", record.date("valid_to"))
                .setProvenance(record, load)
                .set(
                        "search_key",
                        PersianText.searchKey(record.text("name_fa"), record.text("name_en")));
    }
}
