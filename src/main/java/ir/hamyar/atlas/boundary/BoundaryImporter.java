package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.text.PersianText;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final Set<String> LEVELS = Set.copyOf(BoundarySchema.LEVELS);

    private final BoundaryLoadRepository boundaries;
    private final ServiceAreas serviceAreas;

    BoundaryImporter(BoundaryLoadRepository boundaries, ServiceAreas serviceAreas) {
        this.boundaries = boundaries;
        this.serviceAreas = serviceAreas;
    }

    @Override
    public String target() {
        return "boundaries";
    }

    /** Service areas are clipped to the province and named by units that came before. */
    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("boundaries");
    }

    @Override
    public TargetSchema schema() {
        return BoundarySchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        boundaries.clearCensus(load.dataset().name());
        return load.dataset().hasRole("seats")
                ? serviceAreas.open(load)
                : record -> takeUnit(load, record);
    }

    private @Nullable Row takeUnit(Load load, SourceRecord record) {
        var ref = record.requiredText("ref");
        boundaries.addCensus(load.dataset().name(), ref, Census.figures(record));
        if (boundaries.isHeldByOther(ref, load.dataset().name())) {
            load.report().leaveOut(record, "kept-better", ref);
            return null;
        }
        return unit(load, record);
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
