package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.HAIRLINE;
import static ir.hamyar.atlas.sheet.Palette.HEADING;
import static ir.hamyar.atlas.sheet.Palette.INK;
import static ir.hamyar.atlas.sheet.Palette.LABEL;
import static ir.hamyar.atlas.sheet.Palette.MUTED;
import static ir.hamyar.atlas.sheet.Palette.SMALL;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Flow;
import ir.hamyar.atlas.sheet.pdf.Text;
import ir.hamyar.atlas.sketch.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells one site from the head of a page to its colophon. */
final class SheetLayout {

    /** What an investor asks first and no source answers. */
    private static final List<String> GAPS =
            List.of("sheet.gap.area", "sheet.gap.tenure", "sheet.gap.use");

    private final Sheet sheet;
    private final FactRow site;
    private final Setting setting;
    private final Flow flow;
    private final Told told;
    private final Wording words;
    private final Imprint imprint;

    private SheetLayout(Sheet sheet, Setting setting, Imprint imprint) {
        this.sheet = sheet;
        this.site = sheet.facts().site();
        this.setting = setting;
        this.flow = setting.flow();
        this.told = setting.told();
        this.words = setting.words();
        this.imprint = imprint;
    }

    /**
     * @param sketch the maps; empty where the site is not located
     */
    static void set(Sheet sheet, Optional<Sketch> sketch, Setting setting, Imprint imprint) {
        new SheetLayout(sheet, setting, imprint).set(sketch);
    }

    private void set(Optional<Sketch> sketch) {
        SheetHead.set(sheet, setting, imprint.live(sheet.ref()));
        SheetPlace.set(site, sketch, imprint.mapAttributions(), setting);
        var notStated = KnownFacts.set(site, setting);
        projects();
        sheet.parts().forEach(this::part);
        gaps(notStated);
        sources();
        colophon();
    }

    private void projects() {
        setting.heading("section.projects");
        var projects = sheet.facts().projects();
        projects.forEach(each -> ProjectCard.set(each.getKey(), each.getValue(), setting));
        flow.paragraph(
                projects.isEmpty()
                        ? told.say("projects.none", BODY)
                        : told.say("projects.never-summed", SMALL));
        flow.space(8);
    }

    private void gaps(List<String> notStated) {
        var labels = new ArrayList<>(notStated);
        if (sheet.parts().stream().noneMatch(SheetPart::tellsTerms)) {
            GAPS.forEach(key -> labels.add(words.say(key)));
        }
        flow.need(30);
        setting.notStated(labels, BODY.in(MUTED));
        flow.space(8);
    }

    private void part(SheetPart part) {
        var heading = part.heading().in(words.language());
        if (part.entries().isEmpty() || heading == null) {
            return;
        }
        setting.heading(told.phrase(heading, HEADING));
        for (var entry : part.entries()) {
            var value = entry.value().in(words.language());
            if (value != null) {
                setting.row(entry.labelKey(), told.phrase(value, BODY));
            }
        }
        setting.notStated(part.notStated().stream().map(key -> words.say(key)).toList(), SMALL);
        flow.space(8);
    }

    private void sources() {
        setting.heading("section.sources");
        setting.row("sheet.source", told.phrase(Phrase.asWritten(site.get("source")), LABEL));
        setting.row(
                "sheet.licence", told.phrase(words.licence(site.find("source_licence")), LABEL));
        setting.row(
                "sheet.source-date", told.text(words.sourceDate(site.find("source_date")), LABEL));
        if (site.has("attribution")) {
            setting.row(
                    "sheet.attribution",
                    told.phrase(Phrase.asWritten(site.get("attribution")), LABEL));
        }
        flow.space(8);
    }

    private void colophon() {
        flow.need(82);
        flow.rule(HAIRLINE);
        flow.space(6);
        flow.paragraph(told.say("sheet.check", SMALL.bold().in(INK)));
        setting.row("sheet.issued", told.text(words.date(imprint.issuedOn()), LABEL.in(INK)));
        setting.row(
                "sheet.data-version",
                Text.of(Direction.LEFT_TO_RIGHT, imprint.dataVersion(), LABEL.in(INK)));
        setting.row("sheet.hash", Text.of(Direction.LEFT_TO_RIGHT, sheet.hash(), LABEL.in(INK)));
        setting.address("sheet.verify-at", imprint.verify(sheet.hash()));
        setting.address("sheet.live-at", imprint.live(sheet.ref()));
    }
}
