package ir.hamyar.atlas.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import java.util.List;
import java.util.Locale;

/**
 * What a target takes, as the page is told of it.
 *
 * @param geometry {@code none}, {@code point}, {@code polygon} or {@code any}
 */
record TargetDocument(
        String target,
        @JsonProperty("label_fa") String labelFa,
        @JsonProperty("label_en") String labelEn,
        String geometry,
        List<Field> fields) {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    /** One {@link TargetField}. */
    record Field(
            String name,
            @JsonProperty("label_fa") String labelFa,
            @JsonProperty("label_en") String labelEn,
            String type,
            boolean required,
            List<CodeName> codes) {}

    /** What a code of a field is called. */
    record CodeName(
            String code,
            @JsonProperty("label_fa") String labelFa,
            @JsonProperty("label_en") String labelEn) {}

    static TargetDocument of(TargetSchema schema, Wordings wordings) {
        var target = schema.target();
        return new TargetDocument(
                target,
                wordings.target(target, PERSIAN),
                wordings.target(target, Locale.ENGLISH),
                schema.geometry().name().toLowerCase(Locale.ROOT),
                schema.fields().stream().map(field -> field(target, field, wordings)).toList());
    }

    private static Field field(String target, TargetField field, Wordings wordings) {
        return new Field(
                field.name(),
                wordings.field(target, field.name(), PERSIAN),
                wordings.field(target, field.name(), Locale.ENGLISH),
                field.type().name().toLowerCase(Locale.ROOT),
                field.required(),
                FieldCodes.of(target, field).stream()
                        .map(code -> new CodeName(code.code(), code.persian(), code.english()))
                        .toList());
    }
}
