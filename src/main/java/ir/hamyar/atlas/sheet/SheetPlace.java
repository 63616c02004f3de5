package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.LABEL;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON_FILL;
import static ir.hamyar.atlas.sheet.Palette.SMALL;
import static ir.hamyar.atlas.sheet.Palette.TURQUOISE;

import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Flow;
import ir.hamyar.atlas.sheet.pdf.Paint;
import ir.hamyar.atlas.sheet.pdf.Shape;
import ir.hamyar.atlas.sheet.pdf.Style;
import ir.hamyar.atlas.sheet.pdf.Text;
import ir.hamyar.atlas.sketch.Sketch;
import ir.hamyar.atlas.sketch.Sketch.Frame;
import ir.hamyar.atlas.text.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the site stands, on maps and in words, and how well that is known. */
final class SheetPlace {

    private static final double GAP = 12;
    private static final double BAR = 2.5;

    private final FactRow site;
    private final Flow flow;
    private final Told told;
    private final Wording words;

    private SheetPlace(FactRow site, Setting setting) {
        this.site = site;
        this.flow = setting.flow();
        this.told = setting.told();
        this.words = setting.words();
    }

    /**
     * @param sketch the maps; empty where the site is not located
     * @param attributions whom the licences of the maps ask to name
     */
    static void set(
            FactRow site, Optional<Sketch> sketch, List<String> attributions, Setting setting) {
        var place = new SheetPlace(site, setting);
        place.maps(sketch, attributions);
        place.precision();
    }

    private void maps(Optional<Sketch> sketch, List<String> attributions) {
        if (sketch.isEmpty()) {
            flow.paragraph(told.say("map.none.site", BODY));
            flow.space(6);
            return;
        }
        var frames = sketch.get().frames();
        var width = (flow.width() - GAP) / 2;
        var height = MapDrawing.height(frames.get(0), width);
        flow.need(height + 40);
        for (var at = 0; at < frames.size(); at++) {
            map(frames.get(at), flow.x(at * (width + GAP), width), width);
        }
        flow.take(height + 14);
        var key = told.say("map.key.circle", SMALL).add(" ", SMALL);
        flow.paragraph(key.add(words.say("map.key.modelled"), SMALL));
        flow.paragraph(
                told.say("sheet.map-sources", SMALL)
                        .add(" ", SMALL)
                        .addApart(
                                Direction.LEFT_TO_RIGHT, String.join(" · ", attributions), SMALL));
        flow.space(8);
    }

    private void map(Frame frame, double x, double width) {
        var north = words.say("sheet.north");
        MapDrawing.draw(flow.page(), frame, x, flow.y(), width, told.direction(), north);
        var view = "map." + frame.view().name().toLowerCase(Locale.ROOT);
        var caption = told.say(view, SMALL).line();
        var left = told.direction() == Direction.RIGHT_TO_LEFT ? x + width - caption.width() : x;
        flow.page().set(caption, left, flow.y() + MapDrawing.height(frame, width) + 10);
    }

    private void precision() {
        flow.need(60);
        var top = flow.y();
        var page = flow.page();
        var ink = site.get("location_precision").equals("exact") ? TURQUOISE : SAFFRON;
        flow.paragraph(precisionTitle(BODY.sized(11).bold().in(ink)));
        explanations().forEach(flow::paragraph);
        if (page == flow.page()) {
            page.draw(
                    new Shape().rectangle(flow.x(-9, BAR), top + 2, BAR, flow.y() - top - 4),
                    Paint.fill(ink == SAFFRON ? SAFFRON_FILL : ink));
        }
        flow.space(10);
    }

    /** «±۱٫۵ کیلومتر · در حد ناحیه». */
    private Text precisionTitle(Style style) {
        var title = Text.empty(told.direction());
        var metres = site.whole("uncertainty_m");
        if (metres != null) {
            var distance = words.distance(metres);
            var space = distance.indexOf(' ');
            // The number keeps its sign before it; the unit follows as the language runs.
            title.addApart(Direction.LEFT_TO_RIGHT, "±" + distance.substring(0, space), style)
                    .add(distance.substring(space) + " · ", style);
        }
        return title.add(words.code("precision", site.get("location_precision")), style);
    }

    private List<Text> explanations() {
        var lines = new ArrayList<Text>();
        var explained = words.explained("precision", site.get("location_precision"));
        if (explained != null) {
            lines.add(told.text(explained, BODY));
        }
        var how = site.bilingual("location_source").in(words.language());
        if (how != null) {
            var text = told.say("location.how", LABEL).add(" ", LABEL);
            lines.add(told.add(text, how, LABEL));
        }
        var metres = site.whole("uncertainty_m");
        if (site.has("lon") && metres != null) {
            var text = told.say("location.coordinates", LABEL);
            lines.add(text.add(" " + coordinates(metres), LABEL));
        }
        return lines;
    }

    private String coordinates(int metres) {
        return Coordinates.format(
                site.number("lon").doubleValue(),
                site.number("lat").doubleValue(),
                metres,
                words.language());
    }
}
