package ir.hamyar.atlas.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a target takes: the fields people may fill and the geometry they may draw. Templates, the
 * matching of columns and the reading of cells all follow it.
 *
 * @param target as the manifest names it
 * @param geometry what its records may carry
 * @param fields in the order of a template
 * @param geometryFields names of the fields that describe the geometry, such as its precision: a
 *     file that brings a new geometry does not keep them from the old one
 * @param keepsRest whether records keep what stands in columns that fill no field
 */
public record TargetSchema(
        String target,
        Shape geometry,
        List<TargetField> fields,
        Set<String> geometryFields,
        boolean keepsRest) {

    public TargetSchema {
        fields = List.copyOf(fields);
        geometryFields = Set.copyOf(geometryFields);
    }

    public TargetSchema(String target, Shape geometry, List<TargetField> fields) {
        this(target, geometry, fields, Set.of(), false);
    }

    public TargetSchema withGeometryFields(String... names) {
        return new TargetSchema(target, geometry, fields, Set.of(names), keepsRest);
    }

    public TargetSchema keepingTheRest() {
        return new TargetSchema(target, geometry, fields, geometryFields, true);
    }

    /** The kind of geometry of a target. */
    public enum Shape {
        NONE,
        POINT,
        POLYGON,
        ANY
    }

    public Optional<TargetField> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return fields.stream().map(TargetField::name).toList();
    }
}
