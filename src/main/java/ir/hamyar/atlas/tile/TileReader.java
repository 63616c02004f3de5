package ir.hamyar.atlas.tile;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who reads a page about tiles, and what was asked. The frame of the open services' pages asks this
 * of every page.
 *
 * @param root absolute address of the open services, without a slash at the end
 * @param path what follows it
 */
record TileReader(String root, String path, Locale language) {

    /**
     * An absolute address.
     *
     * @param query plain words only, which need no encoding
     */
    record Place(String location, Map<String, String> query) {

        public Place with(String name, Object value) {
            var more = new TreeMap<>(query);
            more.put(name, String.valueOf(value));
            return new Place(location, more);
        }

        @Override
        public String toString() {
            return query.isEmpty()
                    ? location
                    : new TreeMap<>(query)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                                    .collect(Collectors.joining("&", location + "?", ""));
        }
    }

    public Place at(String otherPath) {
        return new Place(root + otherPath, Map.of());
    }

    public Place here() {
        return at(path);
    }

    public boolean isPersian() {
        return language.getLanguage().equals("fa");
    }

    public String otherLanguage() {
        return isPersian() ? "en" : "fa";
    }
}
