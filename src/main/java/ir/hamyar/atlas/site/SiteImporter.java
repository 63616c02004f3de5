package ir.hamyar.atlas.site;

import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.text.PersianText;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes sites in: checks each position, assigns each site to its county, and keeps the doubts. */
@Component
class SiteImporter implements DatasetImporter {

    private static final String TABLE = "site";

    private final SitePlacing placing;

    SiteImporter(SitePlacing placing) {
        this.placing = placing;
    }

    @Override
    public String target() {
        return "sites";
    }

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
        return SiteSchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        return record -> isSetAside(load, record) ? null : row(load, record);
    }

    private static boolean isSetAside(Load load, SourceRecord record) {
        if (!Boolean.FALSE.equals(record.bool("in_sixty"))) {
            return false;
        }
        load.report()
                .leaveOut(
                        record,
                        "set-aside",
                        orEmpty(record, "set_aside_reason_fa"),
                        orEmpty(record, "set_aside_reason_en"));
        return true;
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
        if (record.text("source") == null && record.text("sources") != null) {
            row.set("source", record.text("sources"));
        }
        if (record.text("source_licence") == null && record.text("location_licence") != null) {
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
