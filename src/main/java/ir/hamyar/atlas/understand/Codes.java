package ir.hamyar.atlas.understand;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The code lists of the atlas: sectors, stages, precisions, kinds and so on. Their names are those
 * of the message bundle {@code codes}; the words people write beside them stand in {@code
 * understand/codes.txt}.
 */
public final class Codes {

    private static final Map<String, CodeList> LISTS = lists();

    private Codes() {}

    /**
     * The list of that name: {@code sector}, {@code stage}, {@code precision}, {@code kind}, {@code
     * place-kind}, {@code level}, {@code unit}, {@code attach-to}, {@code confidence}, {@code
     * scope}, {@code sector-basis}, {@code year-basis}, and those of the terms of an opportunity,
     * such as {@code participation-model}.
     */
    public static CodeList get(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no code list “%s”; there are %s"
                                                .formatted(name, names())));
    }

    public static Optional<CodeList> find(String name) {
        return Optional.ofNullable(LISTS.get(name));
    }

    /** The list that the codes of a field come from, if it is one of this room. */
    public static Optional<CodeList> ofField(String target, String field) {
        return switch (field) {
            case "sectors", "sector" -> find("sector");
            case "location_precision" -> find("precision");
            case "kind" -> find(kindsOf(target));
            case "amount_unit" -> find("unit");
            case "amount_scope" -> find("scope");
            case "amount_year_basis" -> find("year-basis");
            case "attach_confidence" -> find("confidence");
            case "utility_water",
                    "utility_power",
                    "utility_gas",
                    "utility_sewer",
                    "utility_road",
                    "utility_net" ->
                    find("utility");
            case "lease_base_price_unit", "admission_payment_unit" -> find("unit");
            case "annual_income_unit", "annual_cost_unit", "npv_unit" -> find("unit");
            default -> find(field.replace('_', '-'));
        };
    }

    public static Set<String> names() {
        return LISTS.keySet();
    }

    private static String kindsOf(String target) {
        return switch (target) {
            case "sites" -> "kind";
            case "places" -> "place-kind";
            default -> "none";
        };
    }

    private static Map<String, CodeList> lists() {
        var persian = names("fa");
        var english = names("en");
        var words = WordFile.load("codes.txt");
        var codes = new LinkedHashMap<String, List<CodeList.Code>>();
        var spellings = new HashMap<String, Map<String, List<String>>>();
        words.forEach(
                (key, spelled) -> {
                    var list = key.substring(0, key.indexOf('.'));
                    var code = key.substring(key.indexOf('.') + 1);
                    codes.computeIfAbsent(list, name -> new ArrayList<>())
                            .add(new CodeList.Code(code, named(persian, key), named(english, key)));
                    spellings.computeIfAbsent(list, name -> new HashMap<>()).put(code, spelled);
                });
        var lists = new LinkedHashMap<String, CodeList>();
        codes.forEach((name, all) -> lists.put(name, new CodeList(all, spellings.get(name))));
        return lists;
    }

    private static String named(Properties names, String key) {
        return Objects.requireNonNull(names.getProperty(key), key);
    }

    private static Properties names(String language) {
        var path = "/messages/codes_" + language + ".properties";
        var names = new Properties();
        var stream = Objects.requireNonNull(Codes.class.getResourceAsStream(path), path);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            names.load(reader);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
