package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.PageMessages;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The page of table and downloads; complete without JavaScript. */
@Controller
class ExploreController {

    private static final String MONEY = "ui.money";

    private final ExploreRepository repository;
    private final Explorer explorer;
    private final Wordings wordings;
    private final PageMessages messages;
    private final JsonMapper json;

    ExploreController(
            ExploreRepository repository,
            Explorer explorer,
            Wordings wordings,
            PageMessages messages,
            JsonMapper json) {
        this.repository = repository;
        this.explorer = explorer;
        this.wordings = wordings;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping("/explore")
    String page(Locale locale, HttpServletRequest request, Model model) {
        var sent = request.getParameterMap();
        var plain = plain(sent);
        if (isOfTheForm(sent)) {
            return "redirect:" + Addresses.address("/explore", plain);
        }
        var known = Stream.concat(Question.NARROWING.stream(), Question.SHOWING.stream()).toList();
        var question = Question.read(Parameters.read(sent, known));
        var words = wordings.in(locale);
        var rows = repository.listRows(question, Language.of(locale).code());
        model.addAttribute("words", words);
        var found = explorer.explore(question);
        var left = found.total() == 0 ? explorer.leftWithout(question) : Map.<String, Integer>of();
        model.addAttribute("page", new ExplorePage(question, found, rows, left, words));
        model.addAttribute("messages", dataBlock(wordsForScripts(locale)));
        return "explore";
    }

    /** Of the words of the map page, only how an amount is written. */
    private Map<String, String> wordsForScripts(Locale locale) {
        var forScripts = new TreeMap<>(messages.in(locale, "explore", "codes"));
        forScripts.put(MONEY, messages.in(locale, "ui").get(MONEY));
        return forScripts;
    }

    /** JSON that may stand inside a script element: no text in it can close the element. */
    private String dataBlock(Object value) {
        return json.writeValueAsString(value).replace("<", "\\u003c");
    }

    /** A form sends every box that is ticked by itself, and fields that were left empty. */
    private static boolean isOfTheForm(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .anyMatch(
                        one ->
                                isFacet(one.getKey()) && one.getValue().length > 1
                                        || Question.NARROWING.contains(one.getKey())
                                                && one.getValue()[0].isBlank());
    }

    /** The same question with commas between and nothing empty. */
    private static Map<String, String> plain(Map<String, String[]> sent) {
        var plain = new LinkedHashMap<String, String>();
        sent.forEach(
                (name, values) -> {
                    var text =
                            Arrays.stream(values)
                                    .filter(value -> !value.isBlank())
                                    .collect(Collectors.joining(","));
                    if (!text.isEmpty()) {
                        plain.put(name, text);
                    }
                });
        return plain;
    }

    private static boolean isFacet(String name) {
        return Arrays.stream(Facet.values()).anyMatch(facet -> facet.parameter().equals(name));
    }
}
