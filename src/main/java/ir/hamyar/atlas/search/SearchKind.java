package ir.hamyar.atlas.search;

import ir.hamyar.atlas.text.PersianText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of assets. There are few of them, so they are looked through here.
 *
 * @param otherNames words by which it is known too
 */
record SearchKind(
        String ref, @Nullable String nameFa, @Nullable String nameEn, List<String> otherNames) {

    static final String COLLECTION = "asset-kinds";

    SearchKind {
        otherNames = List.copyOf(otherNames);
    }

    /**
     * @param words folded as {@code PersianText.searchTokens} does
     */
    boolean isMeantBy(List<String> words) {
        var names = new ArrayList<@Nullable String>(otherNames);
        names.add(ref);
        names.add(nameFa);
        names.add(nameEn);
        var key = PersianText.searchKey(names.toArray(String[]::new));
        return words.stream().allMatch(key::contains);
    }

    SearchHit toHit() {
        return new SearchHit(COLLECTION, ref, nameFa, nameEn, ref, "", "", null, null);
    }
}
