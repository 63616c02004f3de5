package ir.hamyar.atlas.project;

import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.text.PersianText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes projects in and ties them to their sites, only where the source names the site. */
@Component
class ProjectImporter implements DatasetImporter {

    private static final String TABLE = "project";

    private static final Set<String> SECTORS = Set.copyOf(Vocabulary.SECTORS);

    private static final Set<String> STAGES = Set.copyOf(Vocabulary.STAGES);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ProjectLoadRepository projects;

    ProjectImporter(ProjectLoadRepository projects) {
        this.projects = projects;
    }

    @Override
    public String target() {
        return "projects";
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("boundaries", "sites");
    }

    @Override
    public TargetSchema schema() {
        return ProjectSchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        return record -> {
            var sites = knownSites(load, record);
            warnIfApart(load, record, sites);
            return row(load, record).set("site_refs", sites);
        };
    }

    private Row row(Load load, SourceRecord record) {
        var source = source(load, record);
        var row =
                new Row()
                        .set("ref", record.requiredText("ref"))
                        .set("name_fa", record.requiredText("name_fa"))
                        .copyText(
                                record,
                                "name_en",
                                "priority",
                                "municipality_or_county_fa",
                                "municipality_or_county_en")
                        .set("place_fa", record.text("site_fa"))
                        .set("place_en", record.text("site_en"))
                        .copyText(record, "attach_to", "sector_basis", "sector_basis_note")
                        .set("sectors", sectors(record))
                        .copyText(record, "subsector_fa", "subsector_en")
                        .set("stage", stage(record))
                        .copyText(record, "stage_note_fa", "stage_note_en")
                        .set("progress_pct", progress(record))
                        .copyText(record, "owner_fa", "owner_en", "partners_fa", "partners_en")
                        .copyText(record, "size_note_fa", "size_note_en")
                        .set("reported_on", record.date("reported_on"))
                        .copyText(record, "date_basis_fa", "date_basis_en")
                        .copyText(record, "source_publisher", "source_title", "source_url")
                        .copyText(record, "fact_fa", "fact_en", "caveat_fa", "caveat_en")
                        .set("boundary_ref", boundary(record))
                        .copyText(record, "attach_confidence", "attach_note_fa", "attach_note_en")
                        .set("valid_from", record.date("valid_from"))
                        .set("valid_to", record.date("valid_to"))
                        .setProvenance(record, load)
                        .set("source", source)
                        .set("search_key", searchKey(record));
        return setAmount(row, record);
    }

    private static Row setAmount(Row row, SourceRecord record) {
        var amount = record.number("amount");
        var unit = record.text("amount_unit");
        if ((amount == null) != (unit == null)) {
            throw new BadRecord(
                    "amount-without-unit",
                    "amount_unit",
                    String.valueOf(amount == null ? unit : amount));
        }
        if (amount != null && amount.signum() < 0) {
            throw new BadRecord("negative-amount", "amount", amount.toPlainString());
        }
        return row.set("amount", amount)
                .set("amount_unit", unit)
                .copyText(record, "amount_scope", "amount_stated_fa", "amount_stated_en")
                .set("amount_year", record.integer("amount_year"))
                .copyText(record, "amount_year_basis", "amount_note_fa", "amount_note_en");
    }

    private static String source(Load load, SourceRecord record) {
        var publisher = record.text("source_publisher");
        var title = record.text("source_title");
        if (publisher == null) {
            var source = record.text("source");
            return source == null ? load.dataset().description().source() : source;
        }
        return title == null ? publisher : publisher + ": " + title;
    }

    private static List<String> sectors(SourceRecord record) {
        var sectors = record.list("sectors");
        if (sectors.isEmpty()) {
            throw new BadRecord("missing", "sectors", "");
        }
        for (var sector : sectors) {
            if (!SECTORS.contains(sector)) {
                throw new BadRecord(
                        "unknown-code",
                        "sectors",
                        sector,
                        String.join(", ", SECTORS.stream().sorted().toList()));
            }
        }
        return sectors;
    }

    private static String stage(SourceRecord record) {
        var stage = record.code("stage", STAGES);
        if (stage == null) {
            throw new BadRecord("missing", "stage", "");
        }
        return stage;
    }

    private static @Nullable BigDecimal progress(SourceRecord record) {
        var progress = record.number("progress_pct");
        if (progress != null && (progress.signum() < 0 || progress.compareTo(WHOLE) > 0)) {
            throw new BadRecord("not-a-percentage", "progress_pct", progress.toPlainString());
        }
        return progress;
    }

    private @Nullable String boundary(SourceRecord record) {
        var ref = record.text("boundary_ref");
        if (ref != null && !projects.isBoundary(ref)) {
            throw new BadRecord("unknown-boundary", "boundary_ref", ref);
        }
        return ref;
    }

    /** The sites named that exist; the others are said aloud and dropped. */
    private List<String> knownSites(Load load, SourceRecord record) {
        var known = new ArrayList<String>();
        for (var ref : record.list("site_refs")) {
            if (projects.isSite(ref)) {
                known.add(ref);
            } else {
                load.report().warn(record, "unknown-site", "site_refs", ref);
            }
        }
        return known;
    }

    private void warnIfApart(Load load, SourceRecord record, List<String> sites) {
        var boundary = record.text("boundary_ref");
        if (boundary == null) {
            return;
        }
        for (var site : sites) {
            if (projects.isApart(site, boundary)) {
                load.report().warn(record, "site-outside-boundary", "boundary_ref", boundary, site);
            }
        }
    }

    private static String searchKey(SourceRecord record) {
        return PersianText.withDetails(
                PersianText.searchKey(record.text("name_fa"), record.text("name_en")),
                record.text("site_fa"),
                record.text("site_en"));
    }
}
