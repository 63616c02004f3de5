package ir.hamyar.atlas.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the licences that sources name can be read. */
final class Licences {

    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("ODbL", "https://opendatacommons.org/licenses/odbl/1-0/");
        ADDRESSES.put("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/");
        ADDRESSES.put("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");
        ADDRESSES.put("LGPL-3", "https://www.gnu.org/licenses/lgpl-3.0.html");
        ADDRESSES.put("Natural Earth", "https://www.naturalearthdata.com/about/terms-of-use/");
    }

    private Licences() {}

    /** One link for each licence that any of the texts names; a text may name several. */
    static List<Link> links(List<String> texts) {
        return ADDRESSES.entrySet().stream()
                .filter(known -> texts.stream().anyMatch(text -> text.contains(known.getKey())))
                .map(
                        known ->
                                new Link(
                                        known.getValue(),
                                        "license",
                                        "text/html",
                                        known.getKey(),
                                        null))
                .toList();
    }
}
