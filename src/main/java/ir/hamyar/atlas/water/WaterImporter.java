package ir.hamyar.atlas.water;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes rivers and lakes in. */
@Component
class WaterImporter implements DatasetImporter {

    private static final String TABLE = "water";

    @Override
    public String target() {
        return "water";
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of();
    }

    @Override
    public TargetSchema schema() {
        return WaterSchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        return record -> row(load, record);
    }

    private static Row row(Load load, SourceRecord record) {
        if (record.geometry() == null) {
            throw new BadRecord("missing", "geometry", "");
        }
        return new Row()
                .set("ref", record.requiredText("ref"))
                .set("kind", record.requiredText("kind"))
                .copyText(record, "name_fa", "name_en", "name_note_fa", "name_note_en")
                .set("seasonal", record.bool("seasonal"))
                .set("geom", record.geometry())
                .set("area_km2", record.number("area_km2"))
                .set("length_km", record.number("length_km"))
                .copyText(record, "precision_note_fa", "precision_note_en", "note_fa", "note_en")
                .set("valid_from", record.date("valid_from"))
                .set("valid_to", record.date("valid_to"))
                .setProvenance(record, load);
    }
}
