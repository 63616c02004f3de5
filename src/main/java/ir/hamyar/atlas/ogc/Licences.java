package ir.hamyar.atlas.ogc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The licences that sources name: where they can be read, and what they are called in a code. */
final class Licences {

    /** What stands for a licence without a code, or for several, in OGC API – Records. */
    static final String OTHER = "other";

    /**
     * @param name as most sources give it
     * @param inFull how its full title tells it from others
     * @param code in the SPDX list, null where that has none
     */
    private record Licence(String name, String inFull, @Nullable String code, String address) {

        boolean isNamedIn(String text) {
            return text.contains(name) || text.contains(inFull);
        }
    }

    private static final List<Licence> KNOWN =
            List.of(
                    new Licence(
                            "ODbL",
                            "Open Database License",
                            "ODbL-1.0",
                            "https://opendatacommons.org/licenses/odbl/1-0/"),
                    new Licence(
                            "CC BY-SA 4.0",
                            "Creative Commons Attribution-ShareAlike 4.0",
                            "CC-BY-SA-4.0",
                            "https://creativecommons.org/licenses/by-sa/4.0/"),
                    new Licence(
                            "CC BY 4.0",
                            "Creative Commons Attribution 4.0",
                            "CC-BY-4.0",
                            "https://creativecommons.org/licenses/by/4.0/"),
                    new Licence(
                            "LGPL-3",
                            "GNU Lesser General Public License 3.0",
                            "LGPL-3.0-or-later",
                            "https://www.gnu.org/licenses/lgpl-3.0.html"),
                    new Licence(
                            "Natural Earth",
                            "Natural Earth",
                            null,
                            "https://www.naturalearthdata.com/about/terms-of-use/"));

    private Licences() {}

    /** One link for each licence that any of the texts names; a text may name several. */
    static List<Link> links(List<String> texts) {
        return namedIn(texts).stream()
                .map(known -> new Link(known.address(), "license", "text/html", known.name(), null))
                .toList();
    }

    /**
     * The code of the licence that a text names: of the SPDX list, or {@link #OTHER}.
     *
     * @return empty where the text names none that is known
     */
    static Optional<String> code(String text) {
        var named = namedIn(List.of(text));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var only = named.size() == 1 && !text.contains("; ") ? named.get(0).code() : null;
        return Optional.of(only == null ? OTHER : only);
    }

    private static List<Licence> namedIn(List<String> texts) {
        return KNOWN.stream().filter(known -> texts.stream().anyMatch(known::isNamedIn)).toList();
    }
}
