package ir.hamyar.atlas.home;

import ir.hamyar.atlas.page.PageMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The map page. Complete without JavaScript as a list of sites; with it, a map. */
@Controller
class HomeController {

    private final HomeRepository repository;
    private final PageMessages messages;
    private final BaseMapSettings baseMap;
    private final JsonMapper json;

    HomeController(
            HomeRepository repository,
            PageMessages messages,
            BaseMapSettings baseMap,
            JsonMapper json) {
        this.repository = repository;
        this.messages = messages;
        this.baseMap = baseMap;
        this.json = json;
    }

    @GetMapping("/")
    String home(Locale locale, HttpServletRequest request, Model model) {
        var manages = request.isUserInRole("ADMINISTRATOR");
        addLanguage(locale, model);
        model.addAttribute("manages", manages);
        var sites = repository.listSites();
        model.addAttribute("sites", sites);
        model.addAttribute(
                "sitesWithProjects",
                sites.stream().filter(site -> site.projectCount() > 0).count());
        model.addAttribute("messages", toDataBlock(words(locale, manages)));
        model.addAttribute("config", toDataBlock(config(manages)));
        return "index";
    }

    /**
     * The map alone, for a frame in a page of others; who may frame it is decided in {@code web}.
     */
    @GetMapping("/embed")
    String embed(Locale locale, Model model) {
        addLanguage(locale, model);
        model.addAttribute("messages", toDataBlock(words(locale, false)));
        model.addAttribute("config", toDataBlock(config(false)));
        return "embed";
    }

    private static void addLanguage(Locale locale, Model model) {
        var english = locale.getLanguage().equals("en");
        model.addAttribute("language", english ? "en" : "fa");
        model.addAttribute("direction", english ? "ltr" : "rtl");
        model.addAttribute("otherLanguage", english ? "fa" : "en");
    }

    /** Who may correct the map also gets the words for it; all others are not sent them. */
    private Map<String, String> words(Locale locale, boolean manages) {
        return manages
                ? messages.in(locale, "codes", "ui", "manage")
                : messages.in(locale, "codes", "ui");
    }

    private Map<String, @Nullable Object> config(boolean manages) {
        var config = new LinkedHashMap<String, @Nullable Object>();
        config.put(
                "frame",
                repository.findOpeningFrame().<@Nullable List<Double>>map(f -> f).orElse(null));
        config.put("rasterUrl", baseMap.rasterUrl());
        config.put("rasterAttribution", baseMap.rasterAttribution());
        if (manages) {
            config.put("manages", true);
        }
        return config;
    }

    /** JSON that may stand inside a script element: no text in it can close the element. */
    private String toDataBlock(Object value) {
        return json.writeValueAsString(value).replace("<", "\\u003c");
    }
}
