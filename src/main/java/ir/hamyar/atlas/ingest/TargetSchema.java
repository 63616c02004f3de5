package ir.hamyar.atlas.ingest;

import java.util.List;
import java.util.Optional;

/**
 * What a target takes: the fields people may fill and the geometry they may draw. Templates, the
 * matching of columns and the reading of cells all follow it.
 *
 * @param target as the manifest names it
 * @param geometry what its records may carry
 * @param fields in the order of a template
 */
public record TargetSchema(String target, Shape geometry, List<TargetField> fields) {

    public TargetSchema {
        fields = List.copyOf(fields);
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
