package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.page.Bilingual;
import java.util.List;

/**
 * One site's sheet before it is drawn: what it says, and under which name it can be checked.
 *
 * @param hash of the facts
 */
record Sheet(String ref, SheetFacts facts, List<SheetPart> parts, String hash) {

    static Sheet of(String ref, SheetFacts facts, List<SheetPart> parts) {
        return new Sheet(ref, facts, List.copyOf(parts), facts.hash());
    }

    Bilingual name() {
        return facts.site().bilingual("name");
    }

    /** Whether anything on it is made up to show the product. */
    boolean isDemonstration() {
        return parts.stream().anyMatch(SheetPart::demonstration);
    }
}
