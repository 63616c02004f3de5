package ir.hamyar.atlas.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions as addresses: always in the same order, and without what is usual. */
final class Addresses {

    /** What the map knows as well, and narrows by in the same way. */
    private static final List<Facet> OF_THE_MAP =
            List.of(
                    Facet.COUNTY,
                    Facet.AREA,
                    Facet.SECTOR,
                    Facet.STAGE,
                    Facet.PRECISION,
                    Facet.KIND);

    private Addresses() {}

    /** What narrows down, without how it is shown. */
    static String narrowed(String path, Question question) {
        return address(path, narrowing(question));
    }

    /**
     * The page.
     *
     * @param changed parameters that differ from the question; an empty value leaves one out
     */
    static String page(Question question, String language, Map<String, String> changed) {
        var parameters = narrowing(question);
        var order = question.order();
        put(
                parameters,
                "sort",
                order == null ? null : (question.descending() ? "-" : "") + order.code());
        put(parameters, "money", question.money());
        put(parameters, "view", question.cards() ? "cards" : null);
        put(
                parameters,
                "limit",
                question.limit() == Question.USUAL_LIMIT ? null : "" + question.limit());
        put(parameters, "lang", language);
        parameters.putAll(changed);
        parameters.values().removeIf(String::isEmpty);
        return address("/explore", parameters);
    }

    /** The map with the same filters; an area is known by this page alone. */
    static String map(Question question, String language) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", question.q().isEmpty() ? null : question.q());
        put(parameters, "list", question.subject() == Subject.SITES ? null : "projects");
        for (var facet : OF_THE_MAP) {
            var codes =
                    question.codes(facet).stream()
                            .filter(code -> !code.equals(Facet.NONE))
                            .filter(code -> !code.equals(Facet.NOT_STATED))
                            .toList();
            put(parameters, facet.parameter(), codes.isEmpty() ? null : String.join(",", codes));
        }
        put(parameters, "lang", language);
        return address("/", parameters);
    }

    private static Map<String, String> narrowing(Question question) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("subject", question.subject().code());
        put(parameters, "q", question.q().isEmpty() ? null : question.q());
        question.codes()
                .forEach(
                        (facet, codes) ->
                                parameters.put(facet.parameter(), String.join(",", codes)));
        question.grounds().forEach(ground -> parameters.put(ground.parameter(), ground.asked()));
        return parameters;
    }

    private static void put(Map<String, String> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }

    static String address(String path, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** Commas and colons may stand as they are, which keeps addresses readable. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
