package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.text.PersianText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes rows of the opportunities of one file. */
final class OpportunityRows implements RowMaker {

    /** Role of the dataset that is made up to show the product. */
    static final String DEMONSTRATION = "demonstration";

    /** With this every ref of the demonstration begins, and no other. */
    private static final String DEMONSTRATION_REF = "demo-";

    private static final List<String> MONEY =
            List.of(
                    "amount",
                    "lease_base_price",
                    "admission_payment",
                    "annual_income",
                    "annual_cost",
                    "npv");

    private static final Map<String, Set<String>> CODES =
            Map.ofEntries(
                    Map.entry("sector_basis", Set.copyOf(OpportunitySchema.SECTOR_BASES)),
                    Map.entry("location_precision", Set.copyOf(Vocabulary.PRECISIONS)),
                    Map.entry("ownership_type", Set.copyOf(OpportunitySchema.OWNERSHIP_TYPES)),
                    Map.entry("utility_water", Set.copyOf(OpportunitySchema.UTILITIES)),
                    Map.entry("utility_power", Set.copyOf(OpportunitySchema.UTILITIES)),
                    Map.entry("utility_gas", Set.copyOf(OpportunitySchema.UTILITIES)),
                    Map.entry("utility_sewer", Set.copyOf(OpportunitySchema.UTILITIES)),
                    Map.entry("utility_road", Set.copyOf(OpportunitySchema.UTILITIES)),
                    Map.entry("utility_net", Set.copyOf(OpportunitySchema.UTILITIES)),
                    Map.entry("waqf_type", Set.copyOf(OpportunitySchema.WAQF_TYPES)),
                    Map.entry("deed_allows_use", Set.copyOf(OpportunitySchema.DEED_ALLOWS)),
                    Map.entry("participation_model", Set.copyOf(OpportunitySchema.MODELS)),
                    Map.entry("package_state", Set.copyOf(OpportunitySchema.PACKAGE_STATES)),
                    Map.entry("payback_from", Set.copyOf(OpportunitySchema.PAYBACK_FROMS)));

    private static final List<String> NOT_NEGATIVE =
            List.of(
                    "land_area_m2",
                    "floor_area_m2",
                    "lease_term_years",
                    "build_years",
                    "operate_years",
                    "payback_years");

    private static final BigDecimal LOWEST_IRR = BigDecimal.valueOf(-100);
    private static final BigDecimal HIGHEST_IRR = BigDecimal.valueOf(1000);

    private final Load load;
    private final OpportunityLoadRepository things;

    OpportunityRows(Load load, OpportunityLoadRepository things) {
        this.load = load;
        this.things = things;
    }

    @Override
    public Row make(SourceRecord record) {
        var row = new Row().set("ref", ref(record)).set("name_fa", record.requiredText("name_fa"));
        setIdentity(row, record);
        setTies(row, record);
        setLand(row, record);
        setTerms(row, record);
        setMoney(row, record);
        setStory(row, record);
        CODES.forEach((field, allowed) -> row.set(field, record.code(field, allowed)));
        return row.set(DEMONSTRATION, load.dataset().hasRole(DEMONSTRATION))
                .set("search_key", searchKey(record));
    }

    private String ref(SourceRecord record) {
        var ref = record.requiredText("ref");
        if (ref.startsWith(DEMONSTRATION_REF) != load.dataset().hasRole(DEMONSTRATION)) {
            throw new BadRecord("reserved-ref", "ref", ref, DEMONSTRATION_REF);
        }
        return ref;
    }

    private static void setIdentity(Row row, SourceRecord record) {
        row.copyText(record, "name_en")
                .set("place_fa", record.requiredText("place_fa"))
                .copyText(record, "place_en", "subsector_fa", "subsector_en")
                .set("sectors", sectors(record))
                .set("stage", stage(record))
                .copyText(record, "stage_note_fa", "stage_note_en", "owner_fa", "owner_en")
                .copyText(record, "partners_fa", "partners_en");
    }

    private void setTies(Row row, SourceRecord record) {
        row.set("site_refs", known(record, "site_refs", "unknown-site"))
                .set("project_refs", known(record, "project_refs", "unknown-project"))
                .set("boundary_ref", boundary(record))
                .set("geom", geometry(record))
                .set("uncertainty_m", uncertainty(record));
    }

    private static void setLand(Row row, SourceRecord record) {
        NOT_NEGATIVE.forEach(field -> row.set(field, notNegative(record, field)));
        row.copyText(record, "size_note_fa", "size_note_en", "land_use_now_fa", "land_use_now_en")
                .copyText(record, "land_use_planned_fa", "land_use_planned_en")
                .copyText(record, "waqf_purpose_fa", "waqf_purpose_en", "waqf_deed_no")
                .copyText(record, "administrator_fa", "administrator_en", "raqaba_no")
                .copyText(record, "registry_plate", "buildings_right_fa", "buildings_right_en");
    }

    private static void setTerms(Row row, SourceRecord record) {
        row.copyText(record, "participation_note_fa", "participation_note_en")
                .copyText(record, "public_contribution_fa", "public_contribution_en")
                .copyText(record, "investor_contribution_fa", "investor_contribution_en")
                .copyText(record, "duration_note_fa", "duration_note_en")
                .copyText(record, "permits_held_fa", "permits_held_en")
                .copyText(record, "permits_needed_fa", "permits_needed_en")
                .copyText(record, "incentives_fa", "incentives_en")
                .set("deadline", record.date("deadline"))
                .copyText(record, "deadline_note_fa", "deadline_note_en")
                .set("jobs_direct", people(record, "jobs_direct"))
                .set("jobs_indirect", people(record, "jobs_indirect"));
    }

    private static void setMoney(Row row, SourceRecord record) {
        MONEY.forEach(field -> setSum(row, record, field));
        row.copyText(record, "amount_stated_fa", "amount_stated_en")
                .copyText(record, "amount_scope", "amount_year_basis")
                .copyText(record, "amount_note_fa", "amount_note_en")
                .set("irr_pct", irr(record));
    }

    private void setStory(Row row, SourceRecord record) {
        row.copyText(record, "desk_org_fa", "desk_org_en", "desk_role_fa", "desk_role_en")
                .copyText(record, "desk_phone", "desk_email")
                .set("documents", record.list("documents"))
                .copyText(record, "fact_fa", "fact_en", "caveat_fa", "caveat_en")
                .set("reported_on", record.date("reported_on"))
                .copyText(record, "date_basis_fa", "date_basis_en")
                .copyText(record, "source_publisher", "source_title", "source_url")
                .set("valid_from", record.date("valid_from"))
                .set("valid_to", record.date("valid_to"))
                .setProvenance(record, load)
                .set("source", source(record));
    }

    /** A sum keeps its unit and its year: one without a unit says nothing. */
    private static void setSum(Row row, SourceRecord record, String field) {
        var sum = record.number(field);
        var unit = record.text(field + "_unit");
        if ((sum == null) != (unit == null)) {
            throw new BadRecord(
                    "amount-without-unit",
                    field + "_unit",
                    String.valueOf(sum == null ? unit : sum));
        }
        if (sum != null && sum.signum() < 0 && !field.equals("npv")) {
            throw new BadRecord("negative-amount", field, sum.toPlainString());
        }
        row.set(field, sum)
                .set(field + "_unit", unit)
                .set(field + "_year", record.integer(field + "_year"));
    }

    private static @Nullable BigDecimal notNegative(SourceRecord record, String field) {
        var number = record.number(field);
        if (number != null && number.signum() < 0) {
            throw new BadRecord("negative-number", field, number.toPlainString());
        }
        return number;
    }

    private static @Nullable Integer people(SourceRecord record, String field) {
        var number = record.integer(field);
        if (number != null && number < 0) {
            throw new BadRecord("negative-number", field, number.toString());
        }
        return number;
    }

    /** Money that is lost wholly returns −100 %; a thousand per cent a year is a slip. */
    private static @Nullable BigDecimal irr(SourceRecord record) {
        var rate = record.number("irr_pct");
        if (rate != null && (rate.compareTo(LOWEST_IRR) < 0 || rate.compareTo(HIGHEST_IRR) > 0)) {
            throw new BadRecord("no-rate-of-return", "irr_pct", rate.toPlainString());
        }
        return rate;
    }

    private static @Nullable Integer uncertainty(SourceRecord record) {
        var metres = record.integer("uncertainty_m");
        if (metres != null && metres <= 0) {
            throw new BadRecord("no-uncertainty", "uncertainty_m", metres.toString());
        }
        return metres;
    }

    private static List<String> sectors(SourceRecord record) {
        var sectors = record.list("sectors");
        if (sectors.isEmpty()) {
            throw new BadRecord("missing", "sectors", "");
        }
        for (var sector : sectors) {
            if (!Vocabulary.SECTORS.contains(sector)) {
                throw new BadRecord(
                        "unknown-code", "sectors", sector, String.join(", ", Vocabulary.SECTORS));
            }
        }
        return sectors;
    }

    private static String stage(SourceRecord record) {
        var stage = record.code("stage", Set.copyOf(Vocabulary.STAGES));
        if (stage == null) {
            throw new BadRecord("missing", "stage", "");
        }
        return stage;
    }

    private @Nullable String boundary(SourceRecord record) {
        var ref = record.text("boundary_ref");
        if (ref != null && !things.isBoundary(ref)) {
            throw new BadRecord("unknown-boundary", "boundary_ref", ref);
        }
        return ref;
    }

    /** The things named that exist; the others are said aloud and dropped. */
    private List<String> known(SourceRecord record, String field, String code) {
        var named = record.list(field);
        var known =
                field.equals("site_refs") ? things.knownSites(named) : things.knownProjects(named);
        named.stream()
                .filter(ref -> !known.contains(ref))
                .forEach(ref -> load.report().warn(record, code, field, ref));
        return named.stream().filter(known::contains).toList();
    }

    private static @Nullable Geometry geometry(SourceRecord record) {
        var geometry = record.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        var box = geometry.getEnvelopeInternal();
        if (box.getMinX() < -180
                || box.getMaxX() > 180
                || box.getMinY() < -90
                || box.getMaxY() > 90) {
            throw new BadRecord("off-the-globe", "geometry", box.toString());
        }
        return geometry;
    }

    private String source(SourceRecord record) {
        var publisher = record.text("source_publisher");
        var title = record.text("source_title");
        if (publisher == null) {
            var source = record.text("source");
            return source == null ? load.dataset().description().source() : source;
        }
        return title == null ? publisher : publisher + ": " + title;
    }

    private static String searchKey(SourceRecord record) {
        return PersianText.withDetails(
                PersianText.searchKey(record.text("name_fa"), record.text("name_en")),
                record.text("place_fa"),
                record.text("place_en"));
    }
}
