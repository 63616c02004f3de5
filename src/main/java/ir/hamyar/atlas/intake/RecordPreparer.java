package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes records of a file ready for the importer: understood, with a ref, completed by what is
 * there already, and their geometries looked at.
 */
final class RecordPreparer {

    private final TargetSchema schema;
    private final Choices choices;
    private final RecordMapper mapper;
    private final RefMaker refs;
    private final GeometryCheck geometries;
    private final Lookup existing;
    private final Consumer<Repaired> repairs;
    private final Map<String, BaseRecord> lastFound = new HashMap<>();

    /** Finds the features of some refs. */
    interface Lookup {
        Map<String, BaseRecord> find(List<String> refs);
    }

    /** A geometry that was not valid, to be shown. */
    record Repaired(int line, @Nullable String ref, GeometryCheck.Repair repair) {}

    RecordPreparer(
            TargetSchema schema,
            Choices choices,
            RecordMapper mapper,
            RefMaker refs,
            GeometryCheck geometries,
            Lookup existing,
            Consumer<Repaired> repairs) {
        this.schema = schema;
        this.choices = choices;
        this.mapper = mapper;
        this.refs = refs;
        this.geometries = geometries;
        this.existing = existing;
        this.repairs = repairs;
    }

    /** The next records of the file, in its order. */
    List<Mapped> prepare(List<SourceRecord> raw) {
        var mapped = raw.stream().map(mapper::map).map(this::withRef).toList();
        lastFound.clear();
        lastFound.putAll(
                existing.find(
                        mapped.stream()
                                .map(one -> one.record().text("ref"))
                                .filter(Objects::nonNull)
                                .toList()));
        return mapped.stream().map(this::completed).toList();
    }

    /** The feature that a record of the last handful changes; null when it adds one. */
    @Nullable BaseRecord existing(String ref) {
        return lastFound.get(ref);
    }

    private Mapped withRef(Mapped mapped) {
        var record = mapped.record();
        var own = record.text("ref");
        var ref = own == null ? refs.make() : own;
        var meant = choices.matches() == null ? null : choices.matches().get(ref);
        if (own != null && meant == null) {
            return mapped;
        }
        var values = new LinkedHashMap<>(record.attributes());
        values.put("ref", meant == null ? ref : meant);
        return new Mapped(
                SourceRecord.taking(record.line(), record.geometry(), values, null),
                mapped.findings());
    }

    private Mapped completed(Mapped mapped) {
        var record = mapped.record();
        var base = lastFound.get(record.text("ref"));
        var look = new RecordFindings(record.line(), record.text("ref"));
        var geometry = geometry(record, base, look);
        var values = values(record, base);
        checkDates(values, look);
        if (base == null && geometry == record.geometry() && look.all().isEmpty()) {
            return mapped;
        }
        var findings = new ArrayList<Finding>(mapped.findings());
        findings.addAll(look.all());
        return new Mapped(SourceRecord.taking(record.line(), geometry, values, null), findings);
    }

    private @Nullable Geometry geometry(
            SourceRecord record, @Nullable BaseRecord base, RecordFindings look) {
        var brought = record.geometry();
        if (brought == null) {
            return base == null ? null : base.geometry();
        }
        if (isKept(record, base)) {
            return brought;
        }
        var repair = geometries.check(brought, look);
        if (repair == null) {
            return brought;
        }
        repairs.accept(new Repaired(record.line(), record.text("ref"), repair));
        return choices.isRepairing() ? repair.after() : brought;
    }

    /** Whether the record leaves the geometry of the feature as it is. */
    private static boolean isKept(SourceRecord record, @Nullable BaseRecord base) {
        var brought = record.geometry();
        return brought == null
                || (base != null
                        && base.geometry() != null
                        && brought.equalsExact(base.geometry()));
    }

    /**
     * What the file says, and beside it what is there. In a full list an empty cell empties a
     * field; otherwise it says nothing.
     */
    private Map<String, @Nullable Object> values(SourceRecord record, @Nullable BaseRecord base) {
        if (base == null) {
            return record.attributes();
        }
        var values = new LinkedHashMap<String, @Nullable Object>(base.values());
        if (!isKept(record, base)) {
            schema.geometryFields().forEach(values::remove);
        }
        record.attributes()
                .forEach(
                        (field, value) -> {
                            if (value != null || choices.isFullList()) {
                                values.put(field, value);
                            }
                        });
        return values;
    }

    private static void checkDates(Map<String, @Nullable Object> values, RecordFindings look) {
        var from = day(values.get("valid_from"));
        var to = day(values.get("valid_to"));
        if (from != null && to != null && to.isBefore(from)) {
            look.error("dates-reversed", "valid_to", to.toString(), from.toString());
        }
        var reported = day(values.get("reported_on"));
        if (reported != null && reported.isAfter(LocalDate.now())) {
            look.warn("date-in-future", "reported_on", reported.toString());
        }
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null || !value.toString().matches("\\d{4}-\\d{2}-\\d{2}")
                ? null
                : LocalDate.parse(value.toString());
    }
}
