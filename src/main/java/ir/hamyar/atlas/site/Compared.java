package ir.hamyar.atlas.site;

import ir.hamyar.atlas.nearby.NearbySheet;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.ProjectLine;
import ir.hamyar.atlas.sketch.Sketch;
import ir.hamyar.atlas.suitability.SuitabilityCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One site of a comparison, with what the rooms around it know.
 *
 * @param map its close view; null where the site is not located
 * @param cards one for each sector; none where the site no longer stands
 */
record Compared(
        Site site,
        SiteSheet sheet,
        List<ProjectLine> projects,
        NearbySheet nearby,
        List<SuitabilityCard> cards,
        @Nullable Sketch map) {

    Compared {
        projects = List.copyOf(projects);
        cards = List.copyOf(cards);
    }

    public String ref() {
        return site.ref();
    }

    public Phrase name() {
        return sheet.frame().name();
    }

    public String path() {
        return sheet.frame().path();
    }

    public String precision() {
        return site.precision();
    }

    public @Nullable String plusMinus() {
        return sheet.plusMinus();
    }

    public String mapDescription() {
        return sheet.mapDescription();
    }
}
