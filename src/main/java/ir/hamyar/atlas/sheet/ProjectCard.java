package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.ADDRESS;
import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.LABEL;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON;
import static ir.hamyar.atlas.sheet.Palette.SMALL;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.WebAddress;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Style;
import ir.hamyar.atlas.sheet.pdf.Text;
import java.util.ArrayList;
import java.util.List;

/** One project of the site: what is planned, by whom, for how much, and who says so. */
final class ProjectCard {

    private final FactRow project;
    private final Setting setting;
    private final Told told;
    private final Wording words;
    private final List<String> missing = new ArrayList<>();

    private ProjectCard(FactRow project, Setting setting) {
        this.project = project;
        this.setting = setting;
        this.told = setting.told();
        this.words = setting.words();
    }

    static void set(String ref, FactRow project, Setting setting) {
        new ProjectCard(project, setting).card(ref);
    }

    private void card(String ref) {
        setting.flow().need(64);
        var name = project.bilingual("name").in(words.language());
        setting.flow()
                .paragraph(
                        told.phrase(
                                name == null ? Phrase.asWritten(ref) : name,
                                BODY.sized(10.5).bold()));
        setting.row("fact.stage", stage());
        setting.row("fact.sectors", sectors());
        amount();
        optional("fact.owner", "owner");
        ifStated("fact.partners", "partners", BODY);
        optional("fact.size", "size_note");
        progress();
        reported();
        ifStated("caveat.title", "caveat", BODY.in(SAFFRON));
        source();
        setting.notStated(missing, SMALL);
        setting.flow().space(9);
    }

    private void ifStated(String label, String name, Style style) {
        var value = project.bilingual(name).in(words.language());
        if (value != null) {
            setting.row(label, told.phrase(value, style));
        }
    }

    private Text stage() {
        var text = told.text(words.code("stage", project.get("stage")), BODY);
        var note = project.bilingual("stage_note").in(words.language());
        return note == null ? text : told.add(text.add(" · ", BODY), note, LABEL);
    }

    private Text sectors() {
        var sectors =
                project.list("sectors").stream().map(code -> words.code("sector", code)).toList();
        var text = told.text(words.list(sectors), BODY);
        var subsector = project.bilingual("subsector").in(words.language());
        return subsector == null ? text : told.add(text.add(" · ", BODY), subsector, LABEL);
    }

    private void amount() {
        var amount = project.number("amount");
        if (amount == null) {
            missing.add(words.say("fact.amount"));
            return;
        }
        var money = words.money(amount, project.get("amount_unit"));
        var text = told.text(money, BODY.bold()).add(" · " + scope() + " · " + year(), BODY);
        var note = project.bilingual("amount_note").in(words.language());
        setting.row(
                "fact.amount",
                note == null ? List.of(text) : List.of(text, told.phrase(note, LABEL)));
    }

    private String scope() {
        var scope = project.find("amount_scope");
        return scope == null ? unknown("fact.amount-scope") : words.code("scope", scope);
    }

    private String year() {
        var year = project.whole("amount_year");
        if (year == null) {
            return unknown("fact.amount-year");
        }
        var basis = project.find("amount_year_basis");
        return basis == null || basis.equals("stated")
                ? words.jalaliYear(year)
                : words.list(List.of(words.jalaliYear(year), words.code("year-basis", basis)));
    }

    private String unknown(String label) {
        return words.say(label) + ": " + words.say("not-stated");
    }

    private void optional(String label, String name) {
        var value = project.bilingual(name).in(words.language());
        if (value == null) {
            missing.add(words.say(label));
        } else {
            setting.row(label, told.phrase(value, BODY));
        }
    }

    private void progress() {
        var progress = project.number("progress_pct");
        if (progress == null) {
            missing.add(words.say("fact.progress"));
        } else {
            setting.row("fact.progress", told.say("percent", BODY, words.number(progress)));
        }
    }

    private void reported() {
        var day = project.day("reported_on");
        var basis = project.bilingual("date_basis").in(words.language());
        if (day == null) {
            missing.add(words.say("fact.reported-on"));
        }
        if (day == null && basis == null) {
            return;
        }
        var text = day == null ? told.say("not-stated", BODY) : told.text(words.date(day), BODY);
        setting.row(
                "fact.reported-on",
                basis == null ? text : told.add(text.add(" · ", BODY), basis, LABEL));
    }

    /**
     * The address stands on a line of its own, or readers would mix its parts with Persian words.
     */
    private void source() {
        var lines = new ArrayList<Text>();
        var names = Text.empty(told.direction());
        for (var part : new String[] {"source_publisher", "source_title"}) {
            var name = project.find(part);
            if (name != null) {
                names.add(names.isEmpty() ? "" : " · ", BODY);
                told.add(names, Phrase.asWritten(name), BODY);
            }
        }
        if (!names.isEmpty()) {
            lines.add(names);
        }
        var address = project.find("source_url");
        if (address != null) {
            lines.add(address(address));
        }
        if (lines.isEmpty()) {
            lines.add(told.say("not-stated", BODY));
        }
        setting.row("section.source", lines);
    }

    private static Text address(String address) {
        return WebAddress.of(address)
                .map(safe -> Text.empty(Direction.LEFT_TO_RIGHT).addLink(safe, ADDRESS, safe))
                .orElseGet(() -> Text.of(Direction.LEFT_TO_RIGHT, address, SMALL));
    }
}
