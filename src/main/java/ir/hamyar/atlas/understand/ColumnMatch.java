package ir.hamyar.atlas.understand;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a file is taken for.
 *
 * @param heading as it stands in the file
 * @param field the field it fills, null where it fills none
 * @param score how sure that is, from 0 to 1
 * @param unit what the heading says about the unit, as it stands: «میلیارد تومان», “m²”
 * @param proposals fields it may fill, the likeliest first; a question may offer them
 * @param rivals headings of other columns that claim the same field
 */
public record ColumnMatch(
        String heading,
        @Nullable String field,
        Reason reason,
        double score,
        @Nullable String unit,
        List<String> proposals,
        List<String> rivals) {

    public ColumnMatch {
        proposals = List.copyOf(proposals);
        rivals = List.copyOf(rivals);
    }

    /** Why a column is taken for a field, or why for none. */
    public enum Reason {
        /** A person said so for a file of this supplier. */
        REMEMBERED,
        /** The heading is the name of the field. */
        EXACT,
        /** The heading is one of the words for the field. */
        ALIAS,
        /** A word for two languages; the values are of this one. */
        SCRIPT,
        /** The heading is like a word for the field; a person should confirm it. */
        SIMILAR,
        /** Another column claims the same field; a person must choose. */
        CONTESTED,
        /** The heading fits several fields; a person must choose. */
        AMBIGUOUS,
        /** No field is near. */
        UNKNOWN
    }

    /** Whether nobody need be asked. */
    public boolean isSure() {
        return switch (reason) {
            case REMEMBERED, EXACT, ALIAS, SCRIPT -> true;
            default -> false;
        };
    }

    /** What a person should be told or asked about it; absent where nothing is in doubt. */
    public Optional<Remark> remark() {
        return switch (reason) {
            case SIMILAR -> Optional.of(Remark.warning("column-similar", String.valueOf(field)));
            case CONTESTED ->
                    Optional.of(Remark.warning("column-contested", String.join(", ", rivals)));
            case AMBIGUOUS ->
                    Optional.of(Remark.warning("column-ambiguous", String.join(", ", proposals)));
            case UNKNOWN -> Optional.of(Remark.note("column-unknown"));
            default -> Optional.empty();
        };
    }
}
