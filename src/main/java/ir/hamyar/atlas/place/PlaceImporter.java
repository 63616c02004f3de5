package ir.hamyar.atlas.place;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.text.PersianText;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Takes places in. */
@Component
class PlaceImporter implements DatasetImporter {

    private static final String TABLE = "place";

    @Override
    public String target() {
        return "places";
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
        return PlaceSchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        return record -> row(load, record);
    }

    private static Row row(Load load, SourceRecord record) {
        if (!(record.geometry() instanceof Point)) {
            throw new BadRecord("not-a-point", "geometry", "");
        }
        return new Row()
                .set("ref", record.requiredText("ref"))
                .set("kind", record.requiredText("kind"))
                .set("name_fa", record.requiredText("name_fa"))
                .copyText(record, "name_en", "parent_ref")
                .set("geom", record.geometry())
                .set("population", record.integer("population"))
                .set("population_year", record.integer("population_year"))
                .copyText(record, "population_source", "note_fa", "note_en")
                .set("valid_from", record.date("valid_from"))
                .set("valid_to", record.date("valid_to"))
                .setProvenance(record, load)
                .set(
                        "search_key",
                        PersianText.searchKey(record.text("name_fa"), record.text("name_en")));
    }
}
