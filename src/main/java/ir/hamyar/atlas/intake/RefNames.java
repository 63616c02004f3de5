package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.text.PersianText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows the features that records of a file may point to, and finds them by their names where a
 * file writes «شهرستان کهک» instead of a ref. A name that fits one feature is taken and remarked;
 * one that fits several is left for the person.
 */
final class RefNames {

    private static final Set<String> SITE_FIELDS = Set.of("site_ref", "site_refs");

    /** Words that say what a unit is, not which; people leave them out. */
    private static final List<String> LEVEL_WORDS =
            List.of("استان", "شهرستان", "شهر", "بخش", "county", "province", "district", "city");

    /** Fields whose importer does not look whether there is such a feature. */
    private static final Set<String> NOT_CHECKED_LATER = Set.of("parent_ref", "district_ref");

    private final Known boundaries;
    private final Known sites;

    RefNames(List<NamedRef> boundaries, List<NamedRef> sites) {
        this.boundaries = new Known(boundaries);
        this.sites = new Known(sites);
    }

    /**
     * A feature under one of its names.
     *
     * @param kind level of a unit, kind of a site
     */
    record NamedRef(String ref, String name, String kind) {}

    String ref(String field, String written, RecordFindings findings) {
        var known = SITE_FIELDS.contains(field) ? sites : boundaries;
        if (known.refs.contains(written)) {
            return written;
        }
        var found = known.find(written, field.equals("county_ref") ? "county" : null);
        if (found.size() == 1) {
            var ref = found.iterator().next();
            findings.note("ref-by-name", field, written, ref);
            return ref;
        }
        if (found.size() > 1) {
            findings.error("ref-unclear", field, written, String.join(", ", found));
        } else if (NOT_CHECKED_LATER.contains(field)) {
            findings.warn("unknown-ref", field, written);
        }
        return written;
    }

    String refs(String field, String written, RecordFindings findings) {
        return Arrays.stream(written.split("[;؛،\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> ref(field, part, findings))
                .collect(Collectors.joining(";"));
    }

    /** The features of one kind. */
    private static final class Known {

        private final Set<String> refs = new HashSet<>();
        private final Map<String, Set<NamedRef>> byName = new HashMap<>();

        Known(List<NamedRef> features) {
            for (var feature : features) {
                refs.add(feature.ref());
                learn(feature.name(), feature);
                learn(withoutLevel(feature.name()), feature);
            }
        }

        private void learn(String name, NamedRef feature) {
            byName.computeIfAbsent(PersianText.searchKey(name), key -> new HashSet<>())
                    .add(feature);
        }

        Set<String> find(String written, @Nullable String kind) {
            var named = byName.getOrDefault(PersianText.searchKey(written), Set.of());
            var found = new TreeSet<String>();
            named.stream()
                    .filter(feature -> kind == null || feature.kind().equals(kind))
                    .forEach(feature -> found.add(feature.ref()));
            return found;
        }

        private static String withoutLevel(String name) {
            var bare = name;
            for (var word : LEVEL_WORDS) {
                bare = bare.replaceFirst("(?i)^" + word + "\\s+|\\s+" + word + "$", "");
            }
            return bare;
        }
    }
}
