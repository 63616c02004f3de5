package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.FieldType;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.understand.PositionReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Turns the records of one file into records of its target: columns become fields, values take the
 * form of {@code data/}, refs written as names become refs.
 */
final class RecordMapper {

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4326);
    private static final int MOST_SHOWN = 200;

    private final TargetSchema schema;
    private final Choices choices;
    private final Map<String, TargetField> fieldsByColumn = new LinkedHashMap<>();
    private final Map<String, Boolean> rest = new HashMap<>();
    private final CellReader cells;
    private final MoneyCells money = new MoneyCells();
    private final PositionReader positions = new PositionReader();
    private final RefNames names;
    private final Map<String, String> forAll;

    RecordMapper(TargetSchema schema, Choices choices, RefNames names) {
        this.schema = schema;
        this.choices = choices;
        this.cells = new CellReader(schema.target(), choices);
        this.names = names;
        this.forAll = forAll(schema, choices);
        if (choices.columns() != null) {
            choices.columns()
                    .forEach(
                            (column, field) -> {
                                if (field != null) {
                                    schema.find(field)
                                            .ifPresent(f -> fieldsByColumn.put(column, f));
                                }
                            });
        }
    }

    /** What a person has said of all records, in fields that no column fills. */
    private static Map<String, String> forAll(TargetSchema schema, Choices choices) {
        var answers = choices.answers();
        var forAll = new LinkedHashMap<String, String>();
        if (answers != null) {
            schema.names().stream()
                    .filter(field -> choices.columnOf(field) == null && answers.get(field) != null)
                    .forEach(field -> forAll.put(field, answers.get(field)));
        }
        return forAll;
    }

    Mapped map(SourceRecord raw) {
        var refColumn = choices.columnOf("ref");
        var findings =
                new RecordFindings(raw.line(), refColumn == null ? null : raw.text(refColumn));
        if (raw.fault() != null) {
            findings.add(raw.fault());
            return mapped(raw, null, refOnly(raw), findings);
        }
        var values = values(raw, findings);
        var geometry = geometry(raw, findings);
        return mapped(raw, geometry, values, findings);
    }

    private static Mapped mapped(
            SourceRecord raw,
            @Nullable Geometry geometry,
            Map<String, @Nullable Object> values,
            RecordFindings findings) {
        return new Mapped(SourceRecord.taking(raw.line(), geometry, values, null), findings.all());
    }

    private Map<String, @Nullable Object> refOnly(SourceRecord raw) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var column = choices.columnOf("ref");
        values.put("ref", column == null ? null : raw.text(column));
        return values;
    }

    private Map<String, @Nullable Object> values(SourceRecord raw, RecordFindings findings) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        fieldsByColumn.forEach(
                (column, field) -> {
                    var written = raw.text(column);
                    values.put(
                            field.name(),
                            written == null ? null : cells.read(field, written, findings));
                });
        fieldsByColumn.forEach((column, field) -> readTogether(column, field, values, findings));
        values.putAll(forAll);
        if (schema.keepsRest()) {
            raw.attributes().keySet().stream()
                    .filter(column -> rest.computeIfAbsent(column, this::isRest))
                    .forEach(column -> values.put(column, raw.text(column)));
        }
        return values;
    }

    /** A column called like a field that does not fill it was set aside by a person. */
    private boolean isRest(String column) {
        return !fieldsByColumn.containsKey(column)
                && schema.find(column).isEmpty()
                && !column.equals(choices.x())
                && !column.equals(choices.y());
    }

    private void readTogether(
            String column,
            TargetField field,
            Map<String, @Nullable Object> values,
            RecordFindings findings) {
        var value = (String) values.get(field.name());
        if (value == null) {
            return;
        }
        if (field.type() == FieldType.MONEY) {
            money.read(values, field.name(), column, findings);
        } else if (field.type() == FieldType.REF) {
            values.put(field.name(), names.ref(field.name(), value, findings));
        } else if (field.type() == FieldType.REF_LIST) {
            values.put(field.name(), names.refs(field.name(), value, findings));
        }
    }

    /** The geometry of the record, or the point its cells describe in degrees and minutes. */
    private @Nullable Geometry geometry(SourceRecord raw, RecordFindings findings) {
        if (raw.geometry() != null || choices.x() == null || choices.y() == null) {
            return raw.geometry();
        }
        var x = raw.text(choices.x());
        var y = raw.text(choices.y());
        if (x == null && y == null) {
            return null;
        }
        return point(x == null ? "" : x, y == null ? "" : y, findings);
    }

    private @Nullable Geometry point(String x, String y, RecordFindings findings) {
        var lon = positions.longitude(choices.areAxesSwapped() ? y : x);
        var lat = positions.latitude(choices.areAxesSwapped() ? x : y);
        var shown = shortened(y + ", " + x);
        if (lon.value().isEmpty() || lat.value().isEmpty()) {
            lon.fault().or(lat::fault).ifPresent(fault -> findings.add(fault, "lon", shown));
            if (!findings.hasError()) {
                findings.error("not-a-position", "lon", shown);
            }
            return null;
        }
        var read = lat.value().get().toPlainString() + ", " + lon.value().get().toPlainString();
        if (!isAccepted("degrees")) {
            findings.error("degrees-to-confirm", "lon", shown, read);
            return null;
        }
        findings.warn("degrees-converted", "lon", shown, read);
        return LON_LAT.createPoint(
                new Coordinate(lon.value().get().doubleValue(), lat.value().get().doubleValue()));
    }

    private boolean isAccepted(String question) {
        return choices.answers() != null && "accept".equals(choices.answers().get(question));
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
