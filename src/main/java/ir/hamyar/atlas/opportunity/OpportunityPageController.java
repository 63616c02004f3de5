package ir.hamyar.atlas.opportunity;

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

/** One page for each opportunity, readable without JavaScript. */
@Controller
class OpportunityPageController {

    private final OpportunityRepository opportunities;
    private final Sketches sketches;
    private final Wordings wordings;

    OpportunityPageController(
            OpportunityRepository opportunities, Sketches sketches, Wordings wordings) {
        this.opportunities = opportunities;
        this.sketches = sketches;
        this.wordings = wordings;
    }

    @GetMapping("/opportunities/{ref}")
    String page(@PathVariable String ref, Locale locale, Model model) {
        var opportunity =
                opportunities
                        .findByRef(ref)
                        .orElseThrow(() -> new NotFound("problem.unknown-opportunity", ref));
        var words = wordings.in(locale);
        var sheet = new OpportunitySheet(opportunity, words);
        model.addAttribute("words", words);
        model.addAttribute("frame", sheet.frame());
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("sheet", sheet);
        model.addAttribute("sketch", sketch(opportunity, words).orElse(null));
        return "opportunity";
    }

    private Optional<Sketch> sketch(Opportunity opportunity, Wording words) {
        var unit = opportunity.unit();
        return sketches.ofSites(opportunities.listSitePoints(opportunity.ref()), words.language())
                .or(
                        () ->
                                Optional.ofNullable(unit)
                                        .flatMap(
                                                known ->
                                                        sketches.ofSurroundings(
                                                                known.ref(), words.language())));
    }
}
