package ir.hamyar.atlas.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts of a page come from.
 *
 * @param dataset the dataset they were loaded with
 * @param attribution whom its licence asks to name
 * @param loadedOn the day they were last changed here
 */
public record Provenance(
        String source,
        String licence,
        @Nullable String date,
        Bilingual dataset,
        @Nullable String attribution,
        LocalDate loadedOn) {

    public Phrase sourcePhrase() {
        return Phrase.asWritten(source);
    }
}
