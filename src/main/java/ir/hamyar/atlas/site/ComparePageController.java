package ir.hamyar.atlas.site;

import ir.hamyar.atlas.nearby.Nearby;
import ir.hamyar.atlas.nearby.NearbySheet;
import ir.hamyar.atlas.page.PageFrame;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.ProjectLines;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.sketch.Sketch;
import ir.hamyar.atlas.sketch.Sketches;
import ir.hamyar.atlas.suitability.SuitabilityCards;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Two to five sites side by side, readable without JavaScript. */
@Controller
class ComparePageController {

    private final SiteRepository sites;
    private final ProjectLines projects;
    private final Sketches sketches;
    private final Nearby nearby;
    private final SuitabilityCards suitability;
    private final Wordings wordings;

    ComparePageController(
            SiteRepository sites,
            ProjectLines projects,
            Sketches sketches,
            Nearby nearby,
            SuitabilityCards suitability,
            Wordings wordings) {
        this.sites = sites;
        this.projects = projects;
        this.sketches = sketches;
        this.nearby = nearby;
        this.suitability = suitability;
        this.wordings = wordings;
    }

    @GetMapping("/compare")
    String page(Locale locale, HttpServletRequest request, Model model) {
        var choice =
                CompareChoice.read(
                        Parameters.read(request.getParameterMap(), CompareChoice.PARAMETERS));
        var words = wordings.in(locale);
        var found = choice.refs().stream().flatMap(ref -> sites.findByRef(ref).stream()).toList();
        var refs = found.stream().map(Site::ref).toList();
        var missing = choice.refs().stream().filter(ref -> !refs.contains(ref)).toList();
        if (!CompareChoice.isEnough(found.size())) {
            throw new NotFound("problem.compare-dead", String.join(", ", missing));
        }
        model.addAttribute("words", words);
        model.addAttribute("frame", frame(refs, words));
        model.addAttribute("refs", String.join(",", refs));
        model.addAttribute("missing", missing);
        model.addAttribute(
                "comparison",
                new Comparison(found.stream().map(site -> compared(site, words)).toList(), words));
        return "compare";
    }

    private Compared compared(Site site, Wording words) {
        return new Compared(
                site,
                new SiteSheet(site, words),
                projects.listOfSite(site.ref()),
                nearby.ofSite(site.ref())
                        .map(around -> new NearbySheet(around, words))
                        .orElseThrow(),
                suitability.ofSite(site.ref(), words),
                closeView(site, words));
    }

    private @Nullable Sketch closeView(Site site, Wording words) {
        return SiteSketch.point(site)
                .flatMap(point -> sketches.ofSites(List.of(point), words.language()))
                .map(sketch -> new Sketch(sketch.frames().subList(0, 1)))
                .orElse(null);
    }

    private static PageFrame frame(List<String> refs, Wording words) {
        var joined = String.join(",", refs);
        return new PageFrame(
                Phrase.own(words.say("compare.title", words.number(refs.size())), words.language()),
                null,
                words.say("compare.eyebrow"),
                "/compare?sites=" + joined,
                "",
                "/?tool=shortlist&shortlist=" + joined + "&v=1",
                null);
    }
}
