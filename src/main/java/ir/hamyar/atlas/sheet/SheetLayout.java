package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.ADDRESS;
import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.HAIRLINE;
import static ir.hamyar.atlas.sheet.Palette.HEADING;
import static ir.hamyar.atlas.sheet.Palette.INK;
import static ir.hamyar.atlas.sheet.Palette.LABEL;
import static ir.hamyar.atlas.sheet.Palette.MUTED;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON;
import static ir.hamyar.atlas.sheet.Palette.SMALL;
import static ir.hamyar.atlas.sheet.Palette.TITLE;
import static ir.hamyar.atlas.sheet.Palette.TURQUOISE;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.WebAddress;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Flow;
import ir.hamyar.atlas.sheet.pdf.Paint;
import ir.hamyar.atlas.sheet.pdf.QrCode;
import ir.hamyar.atlas.sheet.pdf.Shape;
import ir.hamyar.atlas.sheet.pdf.Style;
import ir.hamyar.atlas.sheet.pdf.Text;
import ir.hamyar.atlas.sketch.Sketch;
import ir.hamyar.atlas.text.Coordinates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells one site from the head of a page to its colophon. */
final class SheetLayout {

    private static final double LABEL_WIDTH = 112;
    private static final double QR = 70;
    private static final double GAP = 12;

    private final Sheet sheet;
    private final FactRow site;
    private final Flow flow;
    private final Told told;
    private final Wording words;
    private final Imprint imprint;
    private final Map<String, Text> known = new LinkedHashMap<>();
    private final List<String> notStated = new ArrayList<>();

    private SheetLayout(Sheet sheet, Flow flow, Told told, Imprint imprint) {
        this.sheet = sheet;
        this.site = sheet.facts().site();
        this.flow = flow;
        this.told = told;
        this.words = told.words();
        this.imprint = imprint;
    }

    /**
     * @param sketch the maps; empty where the site is not located
     */
    static void set(Sheet sheet, Optional<Sketch> sketch, Flow flow, Told told, Imprint imprint) {
        var layout = new SheetLayout(sheet, flow, told, imprint);
        layout.head();
        layout.maps(sketch);
        layout.precision();
        layout.known();
        layout.projects();
        sheet.parts().forEach(layout::part);
        layout.gaps();
        layout.sources();
        layout.colophon();
    }

    private void head() {
        var top = flow.y();
        var room = flow.width() - QR - 2 * GAP;
        flow.paragraph(told.say("sheet.eyebrow", SMALL.bold().in(TURQUOISE)), room);
        flow.paragraph(name(TITLE), room);
        var other = site.bilingual("name").written(words.language().other());
        if (other != null && site.bilingual("name").written(words.language()) != null) {
            flow.paragraph(
                    told.phrase(
                            Phrase.own(other, words.language().other()), BODY.sized(12).in(MUTED)),
                    room);
        }
        flow.space(2);
        flow.paragraph(where(), room);
        if (site.has("valid_to")) {
            flow.paragraph(
                    told.say(
                            "ended.site",
                            BODY.bold().in(SAFFRON),
                            words.date(site.day("valid_to"))),
                    room);
        }
        code(top);
        flow.take(Math.max(0, top + QR + 16 - flow.y()) + 6);
        flow.rule(HAIRLINE);
        flow.space(8);
    }

    private Text name(Style style) {
        var name = site.bilingual("name").in(words.language());
        return told.phrase(name == null ? Phrase.asWritten(sheet.ref()) : name, style);
    }

    /** Kind, place and county on one line. */
    private Text where() {
        var text = told.text(words.code("kind", site.get("kind")), BODY);
        var place = site.bilingual("place").in(words.language());
        if (place != null) {
            told.add(text.add(" · ", BODY), place, BODY);
        }
        var county = site.bilingual("county").in(words.language());
        if (county != null) {
            told.add(text.add(" · ", BODY), county, BODY);
        }
        return text;
    }

    private void code(double top) {
        var x = flow.x(flow.width() - QR, QR);
        var address = imprint.live(sheet.ref());
        flow.page().draw(QrCode.of(address, x, top, QR), Paint.fill(INK));
        flow.page().linkTo(address, x, top, QR, QR);
        var caption = told.say("sheet.live-page", SMALL.sized(7)).line();
        flow.page().set(caption, x + (QR - caption.width()) / 2, top + QR + 10);
    }

    private void maps(Optional<Sketch> sketch) {
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
            var frame = frames.get(at);
            var x = flow.x(at * (width + GAP), width);
            MapDrawing.draw(
                    flow.page(),
                    frame,
                    x,
                    flow.y(),
                    width,
                    told.direction(),
                    words.say("sheet.north"));
            var caption =
                    told.say("map." + frame.view().name().toLowerCase(java.util.Locale.ROOT), SMALL)
                            .line();
            flow.page()
                    .set(
                            caption,
                            told.direction() == Direction.RIGHT_TO_LEFT
                                    ? x + width - caption.width()
                                    : x,
                            flow.y() + height + 10);
        }
        flow.take(height + 14);
        var key = told.say("map.key.circle", SMALL).add(" ", SMALL);
        flow.paragraph(key.add(words.say("map.key.modelled"), SMALL));
        flow.paragraph(
                told.say("sheet.map-sources", SMALL)
                        .add(" ", SMALL)
                        .addApart(
                                Direction.LEFT_TO_RIGHT,
                                String.join(" · ", imprint.mapAttributions()),
                                SMALL));
        flow.space(8);
    }

    private void precision() {
        var precision = site.get("location_precision");
        var exact = precision.equals("exact");
        var title = Text.empty(told.direction());
        var metres = site.whole("uncertainty_m");
        var style = BODY.sized(11).bold().in(exact ? TURQUOISE : SAFFRON);
        if (metres != null) {
            title.addApart(told.direction(), "\u2066±" + number(words.distance(metres)), style)
                    .add(" · ", style);
        }
        title.add(words.code("precision", precision), style);
        flow.need(60);
        var top = flow.y();
        var page = flow.page();
        flow.paragraph(title);
        var explained = words.explained("precision", precision);
        if (explained != null) {
            flow.paragraph(told.text(explained, BODY));
        }
        var how = site.bilingual("location_source").in(words.language());
        if (how != null) {
            flow.paragraph(told.add(told.say("location.how", LABEL).add(" ", LABEL), how, LABEL));
        }
        if (site.has("lon") && metres != null) {
            flow.paragraph(
                    told.say("location.coordinates", LABEL).add(" " + coordinates(metres), LABEL));
        }
        if (page == flow.page()) {
            var x = flow.x(-9, 2.5);
            page.draw(
                    new Shape().rectangle(x, top + 2, 2.5, flow.y() - top - 4),
                    Paint.fill(exact ? TURQUOISE : Palette.SAFFRON_FILL));
        }
        flow.space(10);
    }

    /** The number keeps its sign before it; the unit follows in the direction of the language. */
    private static String number(String distance) {
        var space = distance.indexOf(' ');
        return distance.substring(0, space) + "\u2069" + distance.substring(space);
    }

    private String coordinates(int metres) {
        return Coordinates.format(
                site.number("lon").doubleValue(),
                site.number("lat").doubleValue(),
                metres,
                words.language());
    }

    private void known() {
        fact("fact.county", site.bilingual("county"), countyBasis());
        if (site.has("municipality_fa")) {
            fact("fact.municipality", site.bilingual("municipality"), words.say("modelled.short"));
        } else if (site.has("lon")) {
            known.put("fact.municipality", told.say("modelled.between", BODY));
        }
        fact("fact.district", site.bilingual("district"), null);
        if (site.has("rural_district_fa")) {
            fact("fact.rural-district", site.bilingual("rural_district"), null);
        }
        if (site.has("other_names")) {
            known.put("fact.other-names", otherNames());
        }
        fact("fact.period", site.bilingual("period"), null);
        heritage();
        fact("fact.fact", site.bilingual("fact"), null);
        var doubt = site.bilingual("doubt").in(words.language());
        if (doubt != null) {
            known.put("fact.doubt", told.phrase(doubt, BODY.in(SAFFRON)));
        }
        if (!known.isEmpty()) {
            heading("section.known");
            known.forEach(this::row);
            flow.space(8);
        }
    }

    private Text otherNames() {
        var text = Text.empty(told.direction());
        for (var name : site.list("other_names")) {
            if (!text.isEmpty()) {
                text.add(words.list(List.of("", "")), BODY);
            }
            told.add(text, Phrase.asWritten(name), BODY);
        }
        return text;
    }

    private @Nullable String countyBasis() {
        if (!site.has("boundary_basis")) {
            return null;
        }
        var how = words.code("boundary-basis", site.get("boundary_basis"));
        var stated = site.bilingual("stated_county").in(words.language());
        return stated == null ? how : words.say("county.contradicted", how, stated.text());
    }

    private void heritage() {
        var number = site.find("heritage_no");
        var note = site.bilingual("heritage_note").in(words.language());
        if (number == null) {
            notStated.add(words.say("fact.heritage-no"));
            return;
        }
        var text = told.text(words.digits(number), BODY);
        known.put(
                "fact.heritage-no",
                note == null ? text : told.add(text.add(" · ", BODY), note, BODY));
    }

    private void projects() {
        heading("section.projects");
        var projects = sheet.facts().projects();
        if (projects.isEmpty()) {
            flow.paragraph(told.say("projects.none", BODY));
            flow.space(8);
            return;
        }
        projects.forEach(project -> card(project.getKey(), project.getValue()));
        flow.paragraph(told.say("projects.never-summed", SMALL));
        flow.space(8);
    }

    private void card(String ref, FactRow project) {
        flow.need(64);
        var name = project.bilingual("name").in(words.language());
        flow.paragraph(
                told.phrase(name == null ? Phrase.asWritten(ref) : name, BODY.sized(10.5).bold()));
        row("fact.stage", stage(project));
        row("fact.sectors", told.text(sectors(project), BODY));
        var missing = new ArrayList<String>();
        var amount = project.number("amount");
        if (amount == null) {
            missing.add(words.say("fact.amount"));
        } else {
            row("fact.amount", amount(project));
        }
        optional(project, "fact.owner", "owner", missing);
        optional(project, "fact.size", "size_note", missing);
        progress(project, missing);
        reported(project, missing);
        var caveat = project.bilingual("caveat").in(words.language());
        if (caveat != null) {
            row("caveat.title", told.phrase(caveat, BODY.in(SAFFRON)));
        }
        source(project);
        if (!missing.isEmpty()) {
            flow.paragraph(told.say("not-stated.list", SMALL, words.list(missing)));
        }
        flow.space(9);
    }

    private Text stage(FactRow project) {
        var text = told.text(words.code("stage", project.get("stage")), BODY);
        var note = project.bilingual("stage_note").in(words.language());
        return note == null ? text : told.add(text.add(" · ", BODY), note, LABEL);
    }

    private String sectors(FactRow project) {
        return words.list(
                project.list("sectors").stream()
                        .map(sector -> words.code("sector", sector))
                        .toList());
    }

    private Text amount(FactRow project) {
        var text =
                told.text(
                        words.money(project.number("amount"), project.get("amount_unit")),
                        BODY.bold());
        text.add(
                " · "
                        + (project.has("amount_scope")
                                ? words.code("scope", project.get("amount_scope"))
                                : words.say("fact.amount-scope") + ": " + words.say("not-stated")),
                BODY);
        var year = project.whole("amount_year");
        text.add(
                " · "
                        + (year == null
                                ? words.say("fact.amount-year") + ": " + words.say("not-stated")
                                : words.jalaliYear(year)),
                BODY);
        return text;
    }

    private void optional(FactRow project, String label, String name, List<String> missing) {
        var value = project.bilingual(name).in(words.language());
        if (value == null) {
            missing.add(words.say(label));
        } else {
            row(label, told.phrase(value, BODY));
        }
    }

    private void progress(FactRow project, List<String> missing) {
        var progress = project.number("progress_pct");
        if (progress == null) {
            missing.add(words.say("fact.progress"));
        } else {
            row("fact.progress", told.say("percent", BODY, words.number(progress)));
        }
    }

    private void reported(FactRow project, List<String> missing) {
        var day = project.day("reported_on");
        if (day == null) {
            missing.add(words.say("fact.reported-on"));
            return;
        }
        row("fact.reported-on", told.text(words.date(day), BODY));
    }

    /**
     * The address stands on a line of its own, or readers would mix its parts with Persian words.
     */
    private void source(FactRow project) {
        var lines = new ArrayList<Text>();
        var title = project.find("source_title");
        var publisher = project.find("source_publisher");
        if (title != null || publisher != null) {
            var text = Text.empty(told.direction());
            if (publisher != null) {
                told.add(text, Phrase.asWritten(publisher), BODY);
            }
            if (title != null) {
                told.add(
                        text.isEmpty() ? text : text.add(" · ", BODY),
                        Phrase.asWritten(title),
                        BODY);
            }
            lines.add(text);
        }
        var address = project.find("source_url");
        if (address != null) {
            lines.add(
                    WebAddress.of(address)
                            .map(
                                    safe ->
                                            Text.empty(Direction.LEFT_TO_RIGHT)
                                                    .addLink(address, ADDRESS, safe))
                            .orElseGet(() -> Text.of(Direction.LEFT_TO_RIGHT, address, SMALL)));
        }
        if (lines.isEmpty()) {
            lines.add(told.say("not-stated", BODY));
        }
        flow.row(told.say("section.source", LABEL), lines, LABEL_WIDTH);
    }

    private void part(SheetPart part) {
        var heading = part.heading().in(words.language());
        if (part.entries().isEmpty() || heading == null) {
            return;
        }
        flow.need(70);
        flow.paragraph(told.phrase(heading, HEADING));
        flow.space(2);
        for (var entry : part.entries()) {
            var value = entry.value().in(words.language());
            if (value != null) {
                row(entry.labelKey(), told.phrase(value, BODY));
            }
        }
        if (!part.notStated().isEmpty()) {
            var labels = part.notStated().stream().map(key -> words.say(key)).toList();
            flow.paragraph(told.say("not-stated.list", SMALL, words.list(labels)));
        }
        flow.space(8);
    }

    /** What an investor asks first and no source answers. */
    private void gaps() {
        if (sheet.parts().isEmpty()) {
            for (var key : List.of("sheet.gap.area", "sheet.gap.tenure", "sheet.gap.use")) {
                notStated.add(words.say(key));
            }
        }
        if (!notStated.isEmpty()) {
            flow.need(30);
            flow.paragraph(told.say("not-stated.list", BODY.in(MUTED), words.list(notStated)));
            flow.space(8);
        }
    }

    private void sources() {
        heading("section.sources");
        row("sheet.source", told.phrase(Phrase.asWritten(site.get("source")), LABEL));
        row("sheet.licence", told.phrase(words.licence(site.find("source_licence")), LABEL));
        row("sheet.source-date", told.text(words.sourceDate(site.find("source_date")), LABEL));
        if (site.has("attribution")) {
            row("sheet.attribution", told.phrase(Phrase.asWritten(site.get("attribution")), LABEL));
        }
        flow.space(8);
    }

    private void colophon() {
        flow.need(82);
        flow.rule(HAIRLINE);
        flow.space(6);
        flow.paragraph(told.say("sheet.check", SMALL.bold().in(INK)));
        row("sheet.issued", told.text(words.date(imprint.issuedOn()), LABEL.in(INK)));
        row(
                "sheet.data-version",
                Text.of(Direction.LEFT_TO_RIGHT, imprint.dataVersion(), LABEL.in(INK)));
        row("sheet.hash", Text.of(Direction.LEFT_TO_RIGHT, sheet.hash(), LABEL.in(INK)));
        addressRow("sheet.verify-at", imprint.verify(sheet.hash()));
        addressRow("sheet.live-at", imprint.live(sheet.ref()));
    }

    private void addressRow(String label, String address) {
        row(label, Text.empty(Direction.LEFT_TO_RIGHT).addLink(address, ADDRESS, address));
    }

    private void heading(String key) {
        flow.need(56);
        flow.paragraph(told.say(key, HEADING));
        flow.space(2);
    }

    /** What is known of the site itself; what is not goes to what is not stated. */
    private void fact(String label, Bilingual value, @Nullable String note) {
        var phrase = value.in(words.language());
        if (phrase == null) {
            notStated.add(words.say(label));
            return;
        }
        var text = told.phrase(phrase, BODY);
        known.put(label, note == null ? text : text.add(" (" + note + ")", LABEL));
    }

    private void row(String label, Text value) {
        flow.row(told.say(label, LABEL), List.of(value), LABEL_WIDTH);
    }
}
