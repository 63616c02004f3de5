package ir.hamyar.atlas.ingest;

import java.util.List;

/**
 * One field that a person may fill, as the importer of a target expects it in a record.
 *
 * @param name the column as {@code data/} writes it
 * @param type how its value is written
 * @param required whether no record may leave it empty
 * @param codes the values allowed, empty where any is
 * @param aliases other spellings of the column in Persian and English
 * @param example a value as a template shows it
 */
public record TargetField(
        String name,
        FieldType type,
        boolean required,
        List<String> codes,
        List<String> aliases,
        String example) {

    public TargetField {
        codes = List.copyOf(codes);
        aliases = List.copyOf(aliases);
    }

    public static TargetField of(String name, FieldType type, String example, String... aliases) {
        return new TargetField(name, type, false, List.of(), List.of(aliases), example);
    }

    public static TargetField text(String name, String example, String... aliases) {
        return of(name, FieldType.TEXT, example, aliases);
    }

    /** One of the codes, or some of them where the type is {@link FieldType#CODE_LIST}. */
    public static TargetField code(
            String name, FieldType type, List<String> codes, String example, String... aliases) {
        return new TargetField(name, type, false, codes, List.of(aliases), example);
    }

    /** The same field, which no record may leave empty. */
    public TargetField asRequired() {
        return new TargetField(name, type, true, codes, aliases, example);
    }
}
