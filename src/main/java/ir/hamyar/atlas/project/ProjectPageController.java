package ir.hamyar.atlas.project;

import ir.hamyar.atlas.page.OpportunityLines;
import ir.hamyar.atlas.page.SiteLines;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.sketch.Sketch;
import ir.hamyar.atlas.sketch.Sketches;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One page for each project, readable without JavaScript. */
@Controller
class ProjectPageController {

    private final ProjectRepository projects;
    private final OpportunityLines opportunities;
    private final SiteLines sites;
    private final Sketches sketches;
    private final Wordings wordings;

    ProjectPageController(
            ProjectRepository projects,
            OpportunityLines opportunities,
            SiteLines sites,
            Sketches sketches,
            Wordings wordings) {
        this.projects = projects;
        this.opportunities = opportunities;
        this.sites = sites;
        this.sketches = sketches;
        this.wordings = wordings;
    }

    @GetMapping("/projects/{ref}")
    String page(@PathVariable String ref, Locale locale, Model model) {
        var project =
                projects.findByRef(ref)
                        .orElseThrow(() -> new NotFound("problem.unknown-project", ref));
        var words = wordings.in(locale);
        var sheet = new ProjectSheet(project, words);
        model.addAttribute("words", words);
        model.addAttribute("frame", sheet.frame());
        model.addAttribute("project", project);
        model.addAttribute("sheet", sheet);
        model.addAttribute("opportunities", opportunities.listOfProject(ref));
        model.addAttribute("sites", sites.listOfProject(ref));
        model.addAttribute("sketch", sketch(project, words).orElse(null));
        return "project";
    }

    /** A project has no place of its own: its sites stand for it, or else its unit. */
    private Optional<Sketch> sketch(Project project, Wording words) {
        var boundary = project.boundary();
        return sketches.ofSites(projects.listSitePoints(project.ref()), words.language())
                .or(
                        () ->
                                Optional.ofNullable(boundary)
                                        .flatMap(
                                                unit ->
                                                        sketches.ofSurroundings(
                                                                unit.ref(), words.language())));
    }
}
