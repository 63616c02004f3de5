package ir.hamyar.atlas.site;

import ir.hamyar.atlas.nearby.Nearby;
import ir.hamyar.atlas.nearby.NearbySheet;
import ir.hamyar.atlas.page.OpportunityLines;
import ir.hamyar.atlas.page.ProjectLines;
import ir.hamyar.atlas.page.StageHistories;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.sketch.Sketch;
import ir.hamyar.atlas.sketch.Sketches;
import ir.hamyar.atlas.suitability.SuitabilityCards;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One page for each site, readable without JavaScript. */
@Controller
class SitePageController {

    private final SiteRepository sites;
    private final OpportunityLines opportunities;
    private final ProjectLines projects;
    private final StageHistories stages;
    private final Sketches sketches;
    private final Nearby nearby;
    private final SuitabilityCards suitability;
    private final Wordings wordings;

    SitePageController(
            SiteRepository sites,
            OpportunityLines opportunities,
            ProjectLines projects,
            StageHistories stages,
            Sketches sketches,
            Nearby nearby,
            SuitabilityCards suitability,
            Wordings wordings) {
        this.sites = sites;
        this.opportunities = opportunities;
        this.projects = projects;
        this.stages = stages;
        this.sketches = sketches;
        this.nearby = nearby;
        this.suitability = suitability;
        this.wordings = wordings;
    }

    @GetMapping("/sites/{ref}")
    String page(@PathVariable String ref, Locale locale, Model model) {
        var site =
                sites.findByRef(ref).orElseThrow(() -> new NotFound("problem.unknown-site", ref));
        var words = wordings.in(locale);
        var sheet = new SiteSheet(site, words);
        model.addAttribute("words", words);
        model.addAttribute("frame", sheet.frame());
        model.addAttribute("site", site);
        model.addAttribute("sheet", sheet);
        model.addAttribute("opportunities", opportunities.listOfSite(ref));
        model.addAttribute("projects", projects.listOfSite(ref));
        model.addAttribute("stages", stages.listStagesOfSite(ref));
        model.addAttribute("readOn", sites.findLastReading(ref).orElse(null));
        model.addAttribute("nearby", nearbySheet(ref, words));
        model.addAttribute("cards", suitability.ofSite(ref, words));
        model.addAttribute("sketch", sketch(site, words).orElse(null));
        model.addAttribute("dataBlock", sheet.dataBlock(address(sheet.frame().path())));
        return "site";
    }

    private NearbySheet nearbySheet(String ref, Wording words) {
        return nearby.ofSite(ref).map(around -> new NearbySheet(around, words)).orElseThrow();
    }

    private Optional<Sketch> sketch(Site site, Wording words) {
        return SiteSketch.point(site)
                .flatMap(point -> sketches.ofSites(List.of(point), words.language()));
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
