package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of table and downloads; complete without JavaScript. */
@Controller
class ExploreController {

    private final ExploreRepository repository;
    private final Explorer explorer;
    private final Wordings wordings;

    ExploreController(ExploreRepository repository, Explorer explorer, Wordings wordings) {
        this.repository = repository;
        this.explorer = explorer;
        this.wordings = wordings;
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
        model.addAttribute(
                "page", new ExplorePage(question, explorer.explore(question), rows, words));
        return "explore";
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
