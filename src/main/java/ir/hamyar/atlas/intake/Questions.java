package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.FieldForAll;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.understand.DateReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a file leaves open and nobody has answered yet. Nothing of it is ever settled by guessing:
 * while there is a question, the file is not checked.
 */
@Component
class Questions {

    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1256", "UTF-16");
    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private final Wordings wordings;
    private final Loads loads;

    Questions(Wordings wordings, Loads loads) {
        this.wordings = wordings;
        this.loads = loads;
    }

    List<Question> open(InspectionView seen, Choices choices) {
        var open = new ArrayList<Question>();
        if (seen.layers().size() > 1 && choices.layer() == null) {
            open.add(layer(seen));
        }
        if (!seen.charsetSure() && choices.charset() == null) {
            open.add(charset());
        }
        if (choices.target() == null) {
            open.add(target());
        }
        if (seen.hasGeometry() && seen.crs() == null && choices.crs() == null) {
            open.add(crs(seen));
        }
        if (seen.axesLookSwapped() && choices.swapAxes() == null) {
            open.add(swap());
        }
        if (choices.target() != null) {
            addQuestionsOfCells(seen, choices, open);
        }
        return open;
    }

    private void addQuestionsOfCells(InspectionView seen, Choices choices, List<Question> open) {
        var schema = loads.importer(choices.target()).schema();
        if (!schema.keepsRest()
                && choices.columnOf("ref") == null
                && choices.columnOf("name_fa") == null) {
            open.add(wordings.question("columns", List.of()));
        }
        var forAll = loads.importer(choices.target()).forAll();
        if (forAll != null
                && choices.columnOf(forAll.field()) == null
                && answer(choices, forAll.field()) == null) {
            open.add(forAll(forAll));
        }
        if (hasDatesOfSeveralOrders(seen, choices) && answer(choices, "date-order") == null) {
            open.add(dateOrder());
        }
        if (hasDegreesAndMinutes(seen, choices) && answer(choices, "degrees") == null) {
            open.add(
                    wordings.question(
                            "answers.degrees",
                            List.of(
                                    wordings.option("accept", "answer.degrees.accept"),
                                    wordings.option("refuse", "answer.degrees.refuse"))));
        }
    }

    private static @Nullable String answer(Choices choices, String name) {
        return choices.answers() == null ? null : choices.answers().get(name);
    }

    private Question forAll(FieldForAll forAll) {
        return wordings.question(
                "answers." + forAll.field(),
                forAll.values().stream()
                        .map(
                                one ->
                                        new Question.Option(
                                                one.value(), one.nameFa(), one.nameEn(), "", ""))
                        .toList());
    }

    private Question layer(InspectionView seen) {
        return wordings.question(
                "layer",
                seen.layers().stream()
                        .map(
                                layer ->
                                        new Question.Option(
                                                layer.name(), layer.name(), layer.name(), "", ""))
                        .toList());
    }

    private Question charset() {
        return wordings.question(
                "charset",
                CHARSETS.stream()
                        .map(name -> wordings.option(name, "answer.charset." + name))
                        .toList());
    }

    private Question target() {
        return wordings.question(
                "target",
                loads.importers().stream()
                        .map(
                                importer ->
                                        new Question.Option(
                                                importer.target(),
                                                wordings.target(importer.target(), PERSIAN),
                                                wordings.target(importer.target(), Locale.ENGLISH),
                                                "",
                                                ""))
                        .toList());
    }

    private Question crs(InspectionView seen) {
        return wordings.question(
                "crs",
                seen.crsCandidates().stream()
                        .map(
                                candidate ->
                                        new Question.Option(
                                                candidate.code(),
                                                candidate.nameFa(),
                                                candidate.nameEn(),
                                                wordings.persian(
                                                        "answer.crs.inside",
                                                        candidate.inside(),
                                                        candidate.of()),
                                                wordings.english(
                                                        "answer.crs.inside",
                                                        candidate.inside(),
                                                        candidate.of())))
                        .toList());
    }

    private Question swap() {
        return wordings.question(
                "swapAxes",
                List.of(
                        wordings.option("true", "answer.swap.yes"),
                        wordings.option("false", "answer.swap.no")));
    }

    private Question dateOrder() {
        return wordings.question(
                "answers.date-order",
                Stream.of("YEAR_MONTH_DAY", "DAY_MONTH_YEAR", "MONTH_DAY_YEAR")
                        .map(order -> wordings.option(order, "answer.date-order." + order))
                        .toList());
    }

    /** Whether some cell of a date can be read in two ways and none decides. */
    private boolean hasDatesOfSeveralOrders(InspectionView seen, Choices choices) {
        var samples = samples(seen, choices, Set.of("DATE"));
        var reader = new DateReader();
        return samples.stream()
                .anyMatch(
                        sample ->
                                reader.date(sample)
                                        .fault()
                                        .filter(fault -> fault.code().equals("date-unclear"))
                                        .isPresent());
    }

    private static boolean hasDegreesAndMinutes(InspectionView seen, Choices choices) {
        if (choices.x() == null && seen.x() == null) {
            return false;
        }
        var columns =
                Stream.of(choices.x(), choices.y(), seen.x(), seen.y())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return seen.columns().stream()
                .filter(column -> columns.contains(column.name()))
                .flatMap(column -> column.samples().stream())
                .anyMatch(sample -> sample.matches(".*\\p{Nd}\\s*[°º˚'′:].*"));
    }

    private List<String> samples(InspectionView seen, Choices choices, Set<String> types) {
        var schema = loads.importer(String.valueOf(choices.target())).schema();
        return seen.columns().stream()
                .filter(
                        column -> {
                            var field = choices.fieldOf(column.name());
                            return field != null
                                    && schema.find(field)
                                            .filter(f -> types.contains(f.type().name()))
                                            .isPresent();
                        })
                .flatMap(column -> column.samples().stream())
                .toList();
    }
}
