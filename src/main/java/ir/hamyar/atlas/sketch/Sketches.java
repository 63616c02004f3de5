package ir.hamyar.atlas.sketch;

import ir.hamyar.atlas.sketch.Canvas.Box;
import ir.hamyar.atlas.sketch.Sketch.Dot;
import ir.hamyar.atlas.sketch.Sketch.Extent;
import ir.hamyar.atlas.sketch.Sketch.Frame;
import ir.hamyar.atlas.sketch.Sketch.Mark;
import ir.hamyar.atlas.sketch.Sketch.ScaleBar;
import ir.hamyar.atlas.sketch.Sketch.View;
import ir.hamyar.atlas.text.Distance;
import ir.hamyar.atlas.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws small maps: a close view of the subject and a wide one that shows where in the province
 * that is.
 */
@Component
public class Sketches {

    private static final double LEAST_HALF_WIDTH_METRES = 1200;
    private static final double UNCERTAINTIES_TO_THE_EDGE = 2;
    private static final double WIDE_WITHOUT_PROVINCE_METRES = 60_000;
    private static final double CLOSE_VIEW_WORTH_DRAWING = 0.6;
    private static final int MOST_LABELS_CLOSE = 12;
    private static final int MOST_LABELS_WIDE = 7;
    private static final Predicate<String> TOWNS = Set.of("city", "lake_label")::contains;
    private static final Predicate<String> SMALLER_PLACES = TOWNS.negate();
    private static final double GLYPH = 12;

    private final SketchRepository repository;

    Sketches(SketchRepository repository) {
        this.repository = repository;
    }

    /** Sites, each with its circle; empty where none is located. */
    public Optional<Sketch> ofSites(List<SketchPoint> sites, Language language) {
        return sites.stream()
                .map(Sketches::reach)
                .reduce(Box::with)
                .map(box -> draw(box, new Subject(sites, null, true), language));
    }

    /** A unit with its outline and the sites around; empty where no outline is known. */
    public Optional<Sketch> ofBoundary(String ref, Language language) {
        return ofArea(ref, language, true);
    }

    /** A unit that stands for something inside it; no site is shown, for none is meant. */
    public Optional<Sketch> ofSurroundings(String ref, Language language) {
        return ofArea(ref, language, false);
    }

    private Optional<Sketch> ofArea(String ref, Language language, boolean withSites) {
        return repository
                .findBoxOf(ref)
                .map(box -> draw(box, new Subject(List.of(), ref, withSites), language));
    }

    /** What is drawn: sites, or the outline of a unit. */
    private record Subject(
            List<SketchPoint> sites, @Nullable String boundary, boolean withNeighbours) {}

    private Sketch draw(Box box, Subject subject, Language language) {
        var close = Canvas.around(box);
        var province = province(box);
        if (box.heightMetres() > CLOSE_VIEW_WORTH_DRAWING * province.heightMetres()) {
            return new Sketch(List.of(frame(View.WHOLE, close, subject, null, language)));
        }
        var wide = Canvas.around(province.with(box));
        return new Sketch(
                List.of(
                        frame(View.CLOSE, close, subject, null, language),
                        frame(View.WIDE, wide, subject, close, language)));
    }

    private Box province(Box subject) {
        return repository
                .findProvinceAt(subject.middleLon(), subject.middleLat())
                .orElseGet(
                        () ->
                                Box.around(
                                        subject.middleLon(),
                                        subject.middleLat(),
                                        WIDE_WITHOUT_PROVINCE_METRES));
    }

    private Frame frame(
            View view, Canvas canvas, Subject subject, @Nullable Canvas inner, Language language) {
        var labels = new Labels(view == View.CLOSE ? MOST_LABELS_CLOSE : MOST_LABELS_WIDE);
        var scale = scaleBar(canvas, language);
        labels.reserve(12 + scale.length() / 2, Canvas.HEIGHT - 18, scale.length() / 2 + 12, 18);
        var marks = marks(canvas, subject.sites(), labels);
        var dots = new ArrayList<>(places(canvas, TOWNS, labels, language));
        if (subject.withNeighbours() && (view != View.WIDE || subject.boundary() != null)) {
            dots.addAll(neighbours(canvas, subject, labels));
        }
        if (view == View.CLOSE) {
            dots.addAll(places(canvas, SMALLER_PLACES, labels, language));
        }
        return new Frame(
                view,
                Canvas.WIDTH,
                Canvas.HEIGHT,
                repository.listShapes(canvas, subject.boundary()),
                dots,
                marks,
                labels.set(),
                scale,
                inner == null ? null : extent(canvas, inner, marks));
    }

    private static List<Mark> marks(Canvas canvas, List<SketchPoint> sites, Labels labels) {
        var marks = new ArrayList<Mark>();
        for (SketchPoint site : sites) {
            var x = canvas.x(site.lon());
            var y = canvas.y(site.lat());
            labels.reserve(x, y, GLYPH, GLYPH);
            marks.add(new Mark(site.precision(), x, y, canvas.length(site.uncertaintyM())));
        }
        for (SketchPoint site : sites) {
            if (site.label() != null) {
                labels.place(
                        "subject",
                        canvas.x(site.lon()),
                        canvas.y(site.lat()) - GLYPH,
                        site.label());
            }
        }
        return marks;
    }

    private List<Dot> neighbours(Canvas canvas, Subject subject, Labels labels) {
        var dots = new ArrayList<Dot>();
        for (var position : repository.listSitePositions(canvas)) {
            var drawn =
                    subject.sites().stream()
                            .anyMatch(
                                    site ->
                                            site.lon() == position.lon()
                                                    && site.lat() == position.lat());
            if (!drawn) {
                var x = canvas.x(position.lon());
                var y = canvas.y(position.lat());
                labels.reserve(x, y, 4, 4);
                dots.add(new Dot(subject.boundary() == null ? "neighbour" : "site", x, y));
            }
        }
        return dots;
    }

    private List<Dot> places(
            Canvas canvas, Predicate<String> kinds, Labels labels, Language language) {
        var dots = new ArrayList<Dot>();
        for (var place : repository.listPlaces(canvas)) {
            var text = language == Language.EN ? place.nameEn() : place.nameFa();
            if (text == null || !kinds.test(place.kind())) {
                continue;
            }
            var x = canvas.x(place.lon());
            var y = canvas.y(place.lat());
            if (place.kind().equals("lake_label")) {
                labels.placeOn("lake", x, y, text);
            } else if (labels.place(place.kind().equals("city") ? "city" : "place", x, y, text)) {
                dots.add(new Dot("place", x, y));
            }
        }
        return dots;
    }

    private static Box reach(SketchPoint site) {
        var metres =
                Math.max(LEAST_HALF_WIDTH_METRES, site.uncertaintyM() * UNCERTAINTIES_TO_THE_EDGE);
        return Box.around(site.lon(), site.lat(), metres);
    }

    /** Null where the glyph of the subject would hide it. */
    private static @Nullable Extent extent(Canvas canvas, Canvas inner, List<Mark> marks) {
        var x = canvas.x(inner.west());
        var y = canvas.y(inner.north());
        var width = canvas.x(inner.east()) - x;
        return marks.size() == 1 && width < 3 * GLYPH
                ? null
                : new Extent(x, y, width, canvas.y(inner.south()) - y);
    }

    /** A round distance, at most a third of the frame wide. */
    private static ScaleBar scaleBar(Canvas canvas, Language language) {
        var most = canvas.metres(Canvas.WIDTH / 3.0);
        var magnitude = Math.pow(10, Math.floor(Math.log10(most)));
        var metres = magnitude;
        for (var step : new double[] {2, 5}) {
            if (magnitude * step <= most) {
                metres = magnitude * step;
            }
        }
        return new ScaleBar(canvas.length(metres), Distance.format(Math.round(metres), language));
    }
}
