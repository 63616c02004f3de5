package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What else can be shown, or in another way, each with where it leads; worded in one language. */
final class ExploreChoices {

    private final Question question;
    private final Wording words;

    ExploreChoices(Question question, Wording words) {
        this.question = question;
        this.words = words;
    }

    /** Other things to list; words and places are kept, for they can be asked of anything. */
    public List<Choice> subjects() {
        var subjects = new ArrayList<Choice>();
        for (var subject : Subject.values()) {
            var changed =
                    new Question(
                            subject,
                            question.q(),
                            kept(subject),
                            question.grounds(),
                            null,
                            false,
                            question.money(),
                            1,
                            question.limit(),
                            question.cards());
            subjects.add(
                    new Choice(
                            subject.code(),
                            words.say("explore.subject." + subject.code()),
                            Addresses.page(changed, language(), Map.of()),
                            subject == question.subject()));
        }
        return subjects;
    }

    private Map<Facet, List<String>> kept(Subject subject) {
        var kept = new EnumMap<Facet, List<String>>(Facet.class);
        question.codes()
                .forEach(
                        (facet, codes) -> {
                            if (subject.facets().contains(facet)) {
                                kept.put(facet, codes);
                            }
                        });
        return kept;
    }

    public List<Choice> views() {
        return Stream.of("table", "cards")
                .map(
                        view ->
                                new Choice(
                                        view,
                                        words.say("explore.view." + view),
                                        here(Map.of("view", view.equals("cards") ? view : "")),
                                        view.equals("cards") == question.cards()))
                .toList();
    }

    public List<Choice> moneys() {
        return Stream.of("stated", "toman", "irr")
                .map(
                        unit ->
                                new Choice(
                                        unit,
                                        words.say("explore.money." + unit),
                                        here(Map.of("money", unit.equals("stated") ? "" : unit)),
                                        unit.equals("stated")
                                                ? question.money() == null
                                                : unit.equals(question.money())))
                .toList();
    }

    public List<Choice> downloads() {
        return Stream.of("csv", "xlsx", "geojson", "gpkg")
                .map(
                        ending ->
                                new Choice(
                                        ending,
                                        ending.equals("gpkg")
                                                ? "GeoPackage"
                                                : ending.equals("geojson")
                                                        ? "GeoJSON"
                                                        : ending.toUpperCase(Locale.ROOT),
                                        Addresses.narrowed("/explore." + ending, question)
                                                + "&lang="
                                                + language(),
                                        false))
                .toList();
    }

    private String here(Map<String, String> changed) {
        return Addresses.page(question, language(), changed);
    }

    private String language() {
        return words.language().code();
    }
}
