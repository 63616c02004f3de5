package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.page.OpportunityLines;
import ir.hamyar.atlas.page.ProjectLines;
import ir.hamyar.atlas.page.SiteLines;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.sketch.Sketches;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One page for each unit, readable without JavaScript. */
@Controller
class BoundaryPageController {

    private final BoundaryRepository boundaries;
    private final SiteLines sites;
    private final OpportunityLines opportunities;
    private final ProjectLines projects;
    private final Sketches sketches;
    private final Wordings wordings;

    BoundaryPageController(
            BoundaryRepository boundaries,
            SiteLines sites,
            OpportunityLines opportunities,
            ProjectLines projects,
            Sketches sketches,
            Wordings wordings) {
        this.boundaries = boundaries;
        this.sites = sites;
        this.opportunities = opportunities;
        this.projects = projects;
        this.sketches = sketches;
        this.wordings = wordings;
    }

    @GetMapping("/boundaries/{ref}")
    String page(@PathVariable String ref, Locale locale, Model model) {
        var boundary =
                boundaries
                        .findByRef(ref)
                        .orElseThrow(() -> new NotFound("problem.unknown-boundary", ref));
        var words = wordings.in(locale);
        var sheet = new BoundarySheet(boundary, words);
        model.addAttribute("words", words);
        model.addAttribute("frame", sheet.frame());
        model.addAttribute("boundary", boundary);
        model.addAttribute("sheet", sheet);
        model.addAttribute("sites", sites.listOfBoundary(ref));
        model.addAttribute("opportunities", opportunities.listOfBoundary(ref));
        model.addAttribute("projects", projects.listOfBoundary(ref));
        model.addAttribute("sketch", sketches.ofBoundary(ref, words.language()).orElse(null));
        return "boundary";
    }
}
