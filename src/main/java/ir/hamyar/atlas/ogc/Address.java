package ir.hamyar.atlas.ogc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An absolute address with its query; relative ones lead QGIS and GDAL astray.
 *
 * @param location scheme, host and path, already encoded
 * @param query names and values, not yet encoded
 */
record Address(String location, Map<String, String> query) {

    public Address with(String name, Object value) {
        var more = new TreeMap<>(query);
        more.put(name, String.valueOf(value));
        return new Address(location, more);
    }

    Address without(String name) {
        var less = new TreeMap<>(query);
        less.remove(name);
        return new Address(location, less);
    }

    Address as(Format format) {
        return with("f", format.key());
    }

    @Override
    public String toString() {
        if (query.isEmpty()) {
            return location;
        }
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&", location + "?", ""));
    }

    /** Encodes a value, or one step of a path. */
    static String encode(String text) {
        return text.chars().allMatch(Address::isPlain) ? text : encoded(text);
    }

    /** Most refs need no encoding, and a page links to each of its features. */
    private static boolean isPlain(int sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= '0' && sign <= '9'
                || sign >= 'A' && sign <= 'Z'
                || sign == '-';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
