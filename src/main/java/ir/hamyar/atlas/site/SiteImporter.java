package ir.hamyar.atlas.site;

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

/** Takes sites in: checks each position, assigns each site to its county, and keeps the doubts. */
@Component
class SiteImporter implements DatasetImporter {

    private static final String TABLE = "site";

    private final SitePlacing placing;
    private final FeatureWriter writer;

    SiteImporter(SitePlacing placing, FeatureWriter writer) {
        this.placing = placing;
        this.writer = writer;
    }

    @Override
    public String target() {
        return "sites";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("boundaries");
    }

    @Override
    public void load(Load load, Stream<SourceRecord> records) {
        var rows = new ArrayList<Row>();
        records.forEach(record -> load.report().take(record, one -> takeSite(load, one, rows)));
        writer.write(load, TABLE, rows);
    }

    private void takeSite(Load load, SourceRecord record, List<Row> rows) {
        if (Boolean.FALSE.equals(record.bool("in_sixty"))) {
            load.report()
                    .leaveOut(
                            record,
                            "set-aside",
                            orEmpty(record, "set_aside_reason_fa"),
                            orEmpty(record, "set_aside_reason_en"));
            return;
        }
        rows.add(row(load, record));
    }

    private Row row(Load load, SourceRecord record) {
        var position = Position.of(record, load.dataset());
        var row =
                new Row()
                        .set("ref", record.requiredText("ref"))
                        .set("name_fa", record.requiredText("name_fa"))
                        .copyText(record, "name_en")
                        .set("other_names", record.list("other_names"))
                        .set("kind", record.requiredText("kind"))
                        .copyText(
                                record, "county_ref", "district_ref", "district_fa", "district_en")
                        .copyText(
                                record,
                                "rural_district_fa",
                                "rural_district_en",
                                "place_fa",
                                "place_en")
                        .set("geom", position.point())
                        .set("location_precision", position.precision())
                        .set("uncertainty_m", position.uncertaintyM())
                        .copyText(record, "location_source_fa", "location_source_en")
                        .copyText(record, "period_fa", "period_en")
                        .copyText(record, "heritage_no", "heritage_note_fa", "heritage_note_en")
                        .copyText(record, "fact_fa", "fact_en", "doubt_fa", "doubt_en")
                        .set("valid_from", record.date("valid_from"))
                        .set("valid_to", record.date("valid_to"))
                        .setProvenance(record, load)
                        .set("search_key", searchKey(record));
        placing.place(load, record, position).writeTo(row);
        if (record.text("sources") != null) {
            row.set("source", record.text("sources"));
        }
        if (record.text("location_licence") != null) {
            row.set("source_licence", record.text("location_licence"));
        }
        return row;
    }

    private static String searchKey(SourceRecord record) {
        var names = new ArrayList<String>();
        names.add(record.text("name_fa"));
        names.add(record.text("name_en"));
        names.addAll(record.list("other_names"));
        return PersianText.withDetails(
                PersianText.searchKey(names.toArray(String[]::new)),
                record.text("place_fa"),
                record.text("place_en"));
    }

    private static String orEmpty(SourceRecord record, String field) {
        var text = record.text(field);
        return text == null ? "" : text;
    }
}
