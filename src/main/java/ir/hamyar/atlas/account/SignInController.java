package ir.hamyar.atlas.account;

import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which one signs in. The form itself is taken by the security chain. */
@Controller
class SignInController {

    private static final String PAGE = "manage/sign-in";

    private final Wordings wordings;

    SignInController(Wordings wordings) {
        this.wordings = wordings;
    }

    @GetMapping("/manage/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String left,
            Locale locale,
            Model model) {
        var words = wordings.in(locale);
        if (left != null) {
            model.addAttribute("told", words.say("manage.sign-in.left"));
        }
        return page(words, to, model);
    }

    /** Where the security chain forwards an attempt that it did not let through. */
    @PostMapping("/manage/sign-in/refused")
    String refused(
            @RequestParam(required = false) @Nullable String to,
            @RequestAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) Exception why,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var words = wordings.in(locale);
        if (why instanceof TooManyAttempts tooMany) {
            var seconds = Math.max(1, tooMany.timeToWait().toSeconds());
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(seconds));
            model.addAttribute("problem", sentence(words, tooMany, seconds));
        } else {
            response.setStatus(401);
            model.addAttribute("problem", words.say("manage.sign-in.wrong"));
        }
        return page(words, to, model);
    }

    private static String sentence(Wording words, TooManyAttempts tooMany, long seconds) {
        var time =
                seconds <= 90
                        ? words.say("manage.sign-in.seconds", words.plain(seconds))
                        : words.say("manage.sign-in.minutes", words.plain((seconds + 59) / 60));
        return words.say(
                tooMany.isFromEverywhere() ? "manage.sign-in.busy" : "manage.sign-in.wait", time);
    }

    private static String page(Wording words, @Nullable String to, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("to", to == null ? "" : to);
        return PAGE;
    }
}
