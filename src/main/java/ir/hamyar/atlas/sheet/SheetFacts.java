package ir.hamyar.atlas.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything a sheet says of a site, in both languages, by paths such as {@code site/place_fa},
 * {@code project/P12/amount} or {@code part/opportunity-O12/fact.amount/en}. What is not known is
 * not there.
 */
record SheetFacts(SortedMap<String, String> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> PATHS = new TypeReference<>() {};
    private static final int HASH_BYTES = 16;
    private static final String SITE = "site/";
    private static final String PROJECT = "project/";
    private static final String PART = "part/";

    /** The later report first, as on the site's page. */
    private static final Comparator<Map.Entry<String, FactRow>> LATEST_FIRST =
            Comparator.comparing(
                            (Map.Entry<String, FactRow> project) ->
                                    project.getValue().day("reported_on"),
                            Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Map.Entry::getKey);

    /**
     * @param projects by their refs
     */
    static SheetFacts of(FactRow site, Map<String, FactRow> projects, List<SheetPart> parts) {
        var values = new TreeMap<String, String>();
        site.values().forEach((name, value) -> values.put(SITE + name, value));
        projects.forEach(
                (ref, project) ->
                        project.values()
                                .forEach(
                                        (name, value) ->
                                                values.put(PROJECT + ref + "/" + name, value)));
        for (var part : parts) {
            var path = PART + part.id() + "/";
            put(values, path + "heading/fa", part.heading().fa());
            put(values, path + "heading/en", part.heading().en());
            for (var entry : part.entries()) {
                put(values, path + entry.labelKey() + "/fa", entry.value().fa());
                put(values, path + entry.labelKey() + "/en", entry.value().en());
            }
        }
        return new SheetFacts(values);
    }

    static SheetFacts fromJson(String json) {
        return new SheetFacts(JSON.readValue(json, PATHS));
    }

    /** Paths in the order of their letters, no white space: the same text for the same facts. */
    String toJson() {
        return JSON.writeValueAsString(values);
    }

    /** 32 hexadecimal digits that name these facts. */
    String hash() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(toJson().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    FactRow site() {
        return under(SITE);
    }

    /** The projects by their refs, the one reported last first. */
    List<Map.Entry<String, FactRow>> projects() {
        return values.keySet().stream()
                .filter(path -> path.startsWith(PROJECT))
                .map(path -> path.split("/")[1])
                .distinct()
                .map(ref -> Map.entry(ref, under(PROJECT + ref + "/")))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private FactRow under(String path) {
        var row = new TreeMap<String, String>();
        values.tailMap(path).entrySet().stream()
                .takeWhile(fact -> fact.getKey().startsWith(path))
                .forEach(fact -> row.put(fact.getKey().substring(path.length()), fact.getValue()));
        return new FactRow((SortedMap<String, String>) row);
    }

    private static void put(Map<String, String> values, String path, @Nullable String value) {
        if (value != null) {
            values.put(path, value);
        }
    }
}
