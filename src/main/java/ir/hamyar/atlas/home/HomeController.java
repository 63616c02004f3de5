package ir.hamyar.atlas.home;

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
    String home(Locale locale, Model model) {
        var english = locale.getLanguage().equals("en");
        model.addAttribute("language", english ? "en" : "fa");
        model.addAttribute("direction", english ? "ltr" : "rtl");
        model.addAttribute("otherLanguage", english ? "fa" : "en");
        var sites = repository.listSites();
        model.addAttribute("sites", sites);
        model.addAttribute(
                "sitesWithProjects",
                sites.stream().filter(site -> site.projectCount() > 0).count());
        model.addAttribute("messages", toDataBlock(messages.in(locale)));
        model.addAttribute("config", toDataBlock(config()));
        return "index";
    }

    private Map<String, @Nullable Object> config() {
        var config = new LinkedHashMap<String, @Nullable Object>();
        config.put(
                "frame",
                repository.findOpeningFrame().<@Nullable List<Double>>map(f -> f).orElse(null));
        config.put("rasterUrl", baseMap.rasterUrl());
        config.put("rasterAttribution", baseMap.rasterAttribution());
        return config;
    }

    /** JSON that may stand inside a script element: no text in it can close the element. */
    private String toDataBlock(Object value) {
        return json.writeValueAsString(value).replace("<", "\\u003c");
    }
}
