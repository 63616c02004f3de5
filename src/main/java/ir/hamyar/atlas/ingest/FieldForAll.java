package ir.hamyar.atlas.ingest;

import java.util.List;

/**
 * A field that may have one value for a whole file.
 *
 * @param field its name
 * @param values what it may be, in the order in which it is offered
 */
public record FieldForAll(String field, List<Value> values) {

    public FieldForAll {
        values = List.copyOf(values);
    }

    /** A value and what people call it. */
    public record Value(String value, String nameFa, String nameEn) {}
}
