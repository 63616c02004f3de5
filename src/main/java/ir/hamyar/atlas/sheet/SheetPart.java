package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.page.Bilingual;
import java.util.List;

/**
 * A headed part of the sheet, in both languages, for both are issued from the same facts.
 *
 * @param id stays the same while the thing it tells of is the same, e.g. {@code opportunity-O12};
 *     without a slash
 * @param heading of the part
 * @param entries in the order in which they are told; a label stands once in a part
 * @param notStated message keys of what the source should state and does not
 * @param tellsTerms whether it tells on which terms one may invest; where no part does, the sheet
 *     says that land, tenure and use are not stated
 * @param demonstration whether it is made up; then every page of the sheet says so
 */
public record SheetPart(
        String id,
        Bilingual heading,
        List<Entry> entries,
        List<String> notStated,
        boolean tellsTerms,
        boolean demonstration) {

    /**
     * A label and its value.
     *
     * @param labelKey message key of the label; with the id it names the fact for as long as
     *     printed sheets are held against the data
     */
    public record Entry(String labelKey, Bilingual value) {}

    public SheetPart {
        if (id.isBlank() || id.contains("/")) {
            throw new IllegalArgumentException("Not the id of a part: " + id);
        }
        if (entries.stream().map(Entry::labelKey).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("A label stands twice in the part " + id);
        }
        entries = List.copyOf(entries);
        notStated = List.copyOf(notStated);
    }
}
