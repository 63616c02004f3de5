package ir.hamyar.atlas.manage;

import ir.hamyar.atlas.page.DataBlock;
import ir.hamyar.atlas.page.PageMessages;
import ir.hamyar.atlas.page.Wordings;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages of the desk: each is a frame with its words, which its scripts fill. */
@Controller
class DeskController {

    private final Wordings wordings;
    private final PageMessages messages;

    DeskController(Wordings wordings, PageMessages messages) {
        this.wordings = wordings;
        this.messages = messages;
    }

    @GetMapping("/manage")
    String home(Locale locale, Model model) {
        return page("manage/home", locale, model, Map.of());
    }

    @GetMapping("/manage/import")
    String load(Locale locale, Model model) {
        return page("manage/import", locale, model, Map.of());
    }

    @GetMapping("/manage/batches/{id:\\d{1,18}}")
    String batch(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("batch", id);
        return page("manage/batch", locale, model, Map.of("batch", id));
    }

    /** Who is signed in; answered with 401 where nobody is any more. */
    @GetMapping("/api/manage/session")
    @ResponseBody
    Map<String, String> session(Principal person) {
        return Map.of("name", person.getName());
    }

    private String page(String template, Locale locale, Model model, Map<String, ?> config) {
        model.addAttribute("words", wordings.in(locale));
        model.addAttribute("config", DataBlock.json(config));
        model.addAttribute(
                "messages", DataBlock.json(messages.in(locale, "codes", "ui", "manage")));
        return template;
    }
}
