package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Answers questions in figures, with a name for every code in both languages. */
@Service
class Explorer {

    private static final List<String> LAST = List.of("between", Facet.NONE, Facet.NOT_STATED);

    private final ExploreRepository repository;
    private final Wordings wordings;
    private final List<FeatureSource> sources;

    Explorer(ExploreRepository repository, Wordings wordings, List<FeatureSource> sources) {
        this.repository = repository;
        this.wordings = wordings;
        this.sources = List.copyOf(sources);
    }

    Explored explore(Question question) {
        var counts = repository.listCounts(question);
        var units = units(counts);
        var persian = new OptionNames(wordings.in(Language.FA.locale()), units);
        var english = new OptionNames(wordings.in(Language.EN.locale()), units);
        var facets = new ArrayList<FacetCounts>();
        for (var facet : question.subject().facets()) {
            var options = new ArrayList<FacetCounts.Option>();
            for (var count : ordered(facet, question, counts)) {
                options.add(
                        new FacetCounts.Option(
                                count.code(),
                                persian.name(facet, count.code()),
                                english.name(facet, count.code()),
                                count.things(),
                                question.codes(facet).contains(count.code())));
            }
            facets.add(
                    new FacetCounts(
                            facet.parameter(),
                            persian.title(facet),
                            english.title(facet),
                            options));
        }
        return new Explored(
                question.subject().code(),
                total(counts, "all"),
                total(counts, "demonstration"),
                facets);
    }

    /**
     * Where nothing is found: how many things would be without one part of the question, by the
     * parameters of those parts whose removal alone brings something back.
     */
    Map<String, Integer> leftWithout(Question question) {
        var left = new LinkedHashMap<String, Integer>();
        for (var part : question.parts()) {
            int things = total(repository.listCounts(question.without(part)), "all");
            if (things > 0) {
                left.put(part, things);
            }
        }
        return left;
    }

    /** The published collection in which the subject stands. */
    FeatureTable table(Subject subject) {
        return sources.stream()
                .map(FeatureSource::table)
                .filter(table -> table.collection().equals(subject.code()))
                .findFirst()
                .orElseThrow();
    }

    private static int total(List<CodeCount> counts, String code) {
        return counts.stream()
                .filter(count -> count.facet() == null && count.code().equals(code))
                .mapToInt(CodeCount::things)
                .sum();
    }

    private Map<String, Named> units(List<CodeCount> counts) {
        var refs =
                counts.stream()
                        .filter(
                                count ->
                                        Facet.COUNTY.parameter().equals(count.facet())
                                                || Facet.AREA.parameter().equals(count.facet()))
                        .map(CodeCount::code)
                        .distinct()
                        .toList();
        return repository.listUnits(refs).stream()
                .collect(Collectors.toMap(Named::ref, Function.identity()));
    }

    /**
     * Codes with a fixed order keep it; the others stand by what they hold; "not stated" is last.
     */
    private static List<CodeCount> ordered(Facet facet, Question question, List<CodeCount> counts) {
        var known = new HashMap<String, CodeCount>();
        counts.stream()
                .filter(count -> facet.parameter().equals(count.facet()))
                .forEach(count -> known.put(count.code(), count));
        var shown = new LinkedHashMap<String, CodeCount>();
        Stream.of(facet.codes().stream(), sorted(facet, known), question.codes(facet).stream())
                .flatMap(codes -> codes)
                .forEach(
                        code ->
                                shown.putIfAbsent(
                                        code,
                                        known.getOrDefault(
                                                code, new CodeCount(facet.parameter(), code, 0))));
        LAST.forEach(
                code -> {
                    var last = shown.remove(code);
                    if (last != null) {
                        shown.put(code, last);
                    }
                });
        return List.copyOf(shown.values());
    }

    private static Stream<String> sorted(Facet facet, Map<String, CodeCount> known) {
        return facet == Facet.AMOUNT
                ? known.keySet().stream().sorted(Explorer::compareBands)
                : known.values().stream()
                        .sorted(
                                Comparator.comparingInt(CodeCount::things)
                                        .reversed()
                                        .thenComparing(CodeCount::code))
                        .map(CodeCount::code);
    }

    private static int compareBands(String one, String other) {
        var unit = Comparator.comparing((String band) -> band.replaceFirst("-e\\d+$", ""));
        var power =
                Comparator.comparing(
                        (String band) ->
                                Integer.parseInt("0" + band.replaceFirst("^.*?(\\d*)$", "$1")));
        return unit.reversed().thenComparing(power).compare(one, other);
    }
}
