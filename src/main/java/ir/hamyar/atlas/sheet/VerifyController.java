package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.page.PageFrame;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says whether a printed sheet still holds, and what has changed since. */
@Controller
class VerifyController {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    private final Sheets sheets;
    private final SheetRepository repository;
    private final Wordings wordings;

    VerifyController(Sheets sheets, SheetRepository repository, Wordings wordings) {
        this.sheets = sheets;
        this.repository = repository;
        this.wordings = wordings;
    }

    @GetMapping("/verify/{hash}")
    String verify(
            @PathVariable String hash, Locale locale, HttpServletRequest request, Model model) {
        Parameters.read(request.getParameterMap(), List.of());
        var asked = hash.toLowerCase(Locale.ROOT);
        if (!HASH.matcher(asked).matches()) {
            throw new InvalidInput("problem.sheet-hash", hash);
        }
        var issue =
                repository
                        .findIssue(asked)
                        .orElseThrow(() -> new NotFound("problem.sheet-unknown-hash", asked));
        var words = wordings.in(locale);
        var now = sheets.find(issue.siteRef()).map(Sheet::facts).orElse(null);
        model.addAttribute("words", words);
        model.addAttribute("frame", frame(asked, issue, words.language()));
        model.addAttribute("hash", asked);
        model.addAttribute("siteRef", issue.siteRef());
        model.addAttribute(
                "issuedOn", words.date(issue.issuedAt().atZoneSameInstant(TEHRAN).toLocalDate()));
        model.addAttribute("result", Verification.of(issue.facts(), now, words));
        return "verify";
    }

    private static PageFrame frame(String hash, SheetRepository.Issue issue, Language language) {
        var names = issue.facts().site().bilingual("name");
        var name = names.in(language);
        var other = names.written(language.other());
        return new PageFrame(
                name == null ? Phrase.asWritten(issue.siteRef()) : name,
                other == null || name == null || name.borrowed()
                        ? null
                        : Phrase.own(other, language.other()),
                "",
                "/verify/" + hash,
                "/ogc/collections/sites/items/" + issue.siteRef(),
                "/?site=" + issue.siteRef(),
                null);
    }
}
