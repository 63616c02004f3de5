package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.page.Facts;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageFrame;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit, worded in one language and in the order in which its page tells it. */
final class BoundarySheet {

    private final Boundary boundary;
    private final Wording words;
    private final Facts facts;

    BoundarySheet(Boundary boundary, Wording words) {
        this.boundary = boundary;
        this.words = words;
        this.facts = facts();
    }

    public PageFrame frame() {
        return PageFrame.of(
                new Named(boundary.ref(), boundary.name()),
                words.language(),
                boundary.isModelled()
                        ? words.code("basis", "modelled")
                        : words.code("level", boundary.level()),
                "boundaries",
                "boundary",
                boundary.ended() ? boundary.validTo() : null);
    }

    public Facts unitFacts() {
        return facts;
    }

    public List<String> notStated() {
        return facts.notStated();
    }

    /** What a unit inside is, where its name does not already say so; empty otherwise. */
    public String childLabel(Boundary.Child child) {
        if (child.basis().equals("modelled")) {
            return words.code("basis", "modelled");
        }
        var level = words.code("level", child.level());
        return words.name(child.unit()).text().contains(level) ? "" : level;
    }

    private Facts facts() {
        var told = new Facts(words).add("fact.level", words.code("level", boundary.level()));
        if (boundary.hasOutline()) {
            told.add(
                    "fact.basis",
                    Phrase.own(words.code("basis", boundary.basis()), words.language()),
                    explained());
        } else {
            told.add("fact.outline", (String) null);
        }
        if (boundary.parent() != null || !boundary.level().equals("province")) {
            told.link("fact.parent", boundary.parent(), "/boundaries/", null);
        }
        return addMeasures(told).addIfStated("fact.note", boundary.note());
    }

    private Facts addMeasures(Facts told) {
        var validFrom = boundary.validFrom();
        if (boundary.hasOutline()) {
            told.add("fact.area-measured", area(boundary.areaKm2()), sentence("area.measured"));
        }
        if (!boundary.isModelled()) {
            told.add(
                            "fact.area-official",
                            area(boundary.areaOfficialKm2()),
                            sentence("area.official"))
                    .add("fact.valid-from", validFrom == null ? null : words.date(validFrom));
        } else if (boundary.areaOfficialKm2() != null) {
            told.add(
                    "fact.area-official",
                    area(boundary.areaOfficialKm2()),
                    sentence("area.official-city"));
        }
        if (boundary.precisionM() != null || !boundary.precisionNote().isEmpty()) {
            told.add("fact.precision", precision(), boundary.precisionNote().in(words.language()));
        }
        return told;
    }

    private @Nullable Phrase explained() {
        var sentence = words.explained("basis", boundary.basis());
        return sentence == null ? null : Phrase.own(sentence, words.language());
    }

    private Phrase sentence(String key) {
        return Phrase.own(words.say(key), words.language());
    }

    private @Nullable Phrase area(@Nullable BigDecimal km2) {
        return km2 == null
                ? null
                : Phrase.own(words.say("square-kilometres", words.number(km2)), words.language());
    }

    private Phrase precision() {
        var metres = boundary.precisionM();
        return metres == null
                ? sentence("precision.see-note")
                : Phrase.own("±\u2060" + words.distance(metres), words.language());
    }
}
