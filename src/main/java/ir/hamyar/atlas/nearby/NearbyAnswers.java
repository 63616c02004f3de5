package ir.hamyar.atlas.nearby;

import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts what was measured, with the sentences of both languages, into the form of an answer. */
@Component
class NearbyAnswers {

    private final Wording persian;
    private final Wording english;

    NearbyAnswers(Wordings wordings) {
        this.persian = wordings.in(Locale.forLanguageTag("fa"));
        this.english = wordings.in(Locale.ENGLISH);
    }

    NearbyAnswer of(Surroundings around) {
        var reason = around.unknownBecause();
        return new NearbyAnswer(
                around.siteRef(),
                around.precision(),
                around.uncertaintyM(),
                around.isKnown(),
                reason,
                reason == null ? null : persian.say("nearby.unknown." + reason),
                reason == null ? null : english.say("nearby.unknown." + reason),
                persian.say("nearby.measured"),
                english.say("nearby.measured"),
                lines(around.towns()),
                lines(around.settlements()),
                lines(around.seats()),
                lines(around.water()),
                lines(around.sites()),
                lines(around.projects()),
                persian.say("nearby.population.explained"),
                english.say("nearby.population.explained"),
                around.population().stream().map(NearbyAnswer.People::of).toList());
    }

    private static List<NearbyAnswer.Line> lines(List<Neighbour> neighbours) {
        return neighbours.stream().map(NearbyAnswer.Line::of).toList();
    }
}
