package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.text.PersianText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
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

    @Override
    public List<String> tablesBeside() {
        return List.of(Census.TABLE);
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
    public String completeWithin() {
        return "level";
    }

    @Override
    public RowMaker open(Load load) {
        return load.dataset().hasRole("seats")
                ? serviceAreas.open(load)
                : record -> takeUnit(load, record);
    }

    /** Where a better file holds the unit, only the figures of the census are taken from here. */
    private Row takeUnit(Load load, SourceRecord record) {
        var ref = record.requiredText("ref");
        if (!load.dataset().isUpload() && boundaries.isHeldByOther(ref, load.dataset().name())) {
            load.report().leaveOut(record, "kept-better", ref);
            return Census.addTo(new Row(), load, record);
        }
        return Census.addTo(unit(load, record), load, record);
    }

    private Row unit(Load load, SourceRecord record) {
        var outline = Outline.of(record);
        var basis = record.code("basis", Set.of("legal", "modelled"));
        return describe(load, record)
                .set("basis", basis == null ? "legal" : basis)
                .set("context_only", isContext(load, record))
                .set("geom", outline)
                .set("label_point", label(record, outline));
    }

    private static boolean isContext(Load load, SourceRecord record) {
        return load.dataset().hasRole("context")
                || Boolean.TRUE.equals(record.bool("context_only"));
    }

    private static @Nullable Point label(SourceRecord record, @Nullable MultiPolygon outline) {
        var stated = Outline.statedLabel(record);
        return stated != null || outline == null ? stated : Outline.label(outline);
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
