package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.LABEL;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the site itself, a line each. */
final class KnownFacts {

    private final FactRow site;
    private final Setting setting;
    private final Told told;
    private final Wording words;
    private final Map<String, Text> known = new LinkedHashMap<>();
    private final List<String> notStated = new ArrayList<>();

    private KnownFacts(FactRow site, Setting setting) {
        this.site = site;
        this.setting = setting;
        this.told = setting.told();
        this.words = setting.words();
    }

    /**
     * @return labels of what the sources do not state
     */
    static List<String> set(FactRow site, Setting setting) {
        return new KnownFacts(site, setting).known();
    }

    private List<String> known() {
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
            setting.heading("section.known");
            known.forEach(setting::row);
            setting.flow().space(8);
        }
        return notStated;
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
}
