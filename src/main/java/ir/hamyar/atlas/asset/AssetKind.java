package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.page.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of municipal thing.
 *
 * @param ref part of the address of its collection
 * @param otherNames words by which files name it
 * @param geometry {@code point}, {@code line}, {@code polygon} or {@code any}
 * @param colour on the map as {@code #rrggbb}, null where the data choose none
 * @param standing how many assets of it stand today
 */
record AssetKind(
        String ref,
        Bilingual name,
        List<String> otherNames,
        String geometry,
        @Nullable String colour,
        int standing) {

    /** Told apart by those who see few colours too; one that the data choose goes before. */
    private static final List<String> COLOURS =
            List.of(
                    "#8a4b9c", "#b0562a", "#2f6fa8", "#7a6a00", "#a83258", "#2e7d4f", "#5b5ea6",
                    "#6b4a2b");

    static final String COLLECTION = "assets";

    AssetKind {
        otherNames = List.copyOf(otherNames);
    }

    /** Id of the collection that holds this kind alone. */
    String collection() {
        return COLLECTION + "-" + ref;
    }

    /** Its colour, or one that stays the same as long as its ref does. */
    String shownColour() {
        return colour == null ? COLOURS.get(Math.floorMod(ref.hashCode(), COLOURS.size())) : colour;
    }
}
