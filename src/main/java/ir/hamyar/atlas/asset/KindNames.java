package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.text.PersianText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the kind that a file means by a word, and makes a new one of a word nobody knows. */
final class KindNames {

    private final Map<String, Named> byKey = new HashMap<>();
    private final Map<String, Named> byWord = new HashMap<>();
    private final Set<String> refs = new HashSet<>();

    KindNames(List<AssetKind> known) {
        for (var kind : known) {
            refs.add(kind.ref());
            var named = new Named(kind.ref(), kind.geometry());
            words(kind).forEach(word -> byKey.putIfAbsent(PersianText.searchKey(word), named));
        }
        byKey.remove(PersianText.searchKey());
    }

    /**
     * @param geometry the form its assets are expected to have
     */
    record Named(String ref, String geometry) {}

    /**
     * @param isNew whether this is the first time the word is met, so that a kind is to be added
     */
    record Found(Named kind, boolean isNew) {}

    /** The kind of that name in either language and any spelling. */
    Found find(String word) {
        // Most records of a file use the same few words: folding each once is enough.
        var seen = byWord.get(word);
        if (seen != null) {
            return new Found(seen, false);
        }
        var key = PersianText.searchKey(word);
        var known = byKey.get(key);
        var found = known == null ? new Named(KindSlug.of(word, refs), "any") : known;
        byWord.put(word, found);
        if (known != null) {
            return new Found(found, false);
        }
        byKey.put(key, found);
        refs.add(found.ref());
        return new Found(found, true);
    }

    private static Stream<String> words(AssetKind kind) {
        return Stream.concat(
                        Stream.of(kind.ref(), kind.name().fa(), kind.name().en()),
                        kind.otherNames().stream())
                .filter(word -> word != null);
    }
}
