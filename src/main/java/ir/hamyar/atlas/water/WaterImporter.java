package ir.hamyar.atlas.water;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.FeatureWriter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes rivers and lakes in. */
@Component
class WaterImporter implements DatasetImporter {

    private static final String TABLE = "water";

    private final FeatureWriter writer;

    WaterImporter(FeatureWriter writer) {
        this.writer = writer;
    }

    @Override
    public String target() {
        return "water";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of();
    }

    @Override
    public void load(Load load, Stream<SourceRecord> records) {
        var rows = new ArrayList<Row>();
        records.forEach(record -> load.report().take(record, one -> rows.add(row(load, one))));
        writer.write(load, TABLE, rows);
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
