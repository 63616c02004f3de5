package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.cql2.Folding;
import ir.hamyar.atlas.cql2.PropertyName;
import ir.hamyar.atlas.cql2.Scalar;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a catalogue is asked beside all that other collections are asked (OGC 20-004r1, Record
 * core query parameters): words, and which records. Its records carry no foreign identifiers.
 */
public final class RecordParameters {

    public static final String WORDS = "q";
    public static final String IDS = "ids";
    public static final String FOREIGN_IDS = "externalIds";

    /** Those of the standard's core; one of them without a value means nothing. */
    public static final List<String> MAY_BE_EMPTY =
            List.of("bbox", "datetime", "limit", "type", WORDS, IDS, FOREIGN_IDS);

    private static final List<String> TEXTS =
            List.of("name_fa", "name_en", "description_fa", "description_en");

    private RecordParameters() {}

    static List<String> names() {
        return List.of(WORDS, IDS, FOREIGN_IDS);
    }

    /**
     * @throws InvalidInput when a list is empty in part, or too long
     */
    static Stream<Condition> read(Parameters parameters) {
        return Stream.of(
                        parameters
                                .find(WORDS)
                                .map(text -> any(list(WORDS, text).flatMap(RecordParameters::has))),
                        parameters.find(IDS).map(text -> isOneOf(list(IDS, text).toList())),
                        parameters
                                .find(FOREIGN_IDS)
                                .map(text -> isNone(list(FOREIGN_IDS, text).toList())))
                .flatMap(Optional::stream);
    }

    private static Stream<String> list(String name, String text) {
        var values = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (values.size() > ValueParameter.MOST_VALUES) {
            throw new InvalidInput(
                    "problem.too-many-values", name, values.size(), ValueParameter.MOST_VALUES);
        }
        if (values.contains("")) {
            throw new InvalidInput("problem.empty-value", name);
        }
        return values.stream();
    }

    private static Condition any(Stream<Condition> conditions) {
        return new Condition.Or(conditions.toList());
    }

    /** That one of its texts has the words in this order, with nothing but space between them. */
    private static Stream<Condition> has(String words) {
        var literal = words.replaceAll("([\\\\%_])", "\\\\$1").replaceAll("\\s+", " ");
        var pattern = folded(new Scalar.Text("%" + literal + "%"));
        return TEXTS.stream()
                .map(name -> new Condition.Like(folded(new PropertyName(name, 0)), pattern));
    }

    /** Whichever way Persian and capital letters are written. */
    private static Scalar folded(Scalar text) {
        return new Scalar.Folded(Folding.CASEI, new Scalar.Folded(Folding.ACCENTI, text));
    }

    private static Condition isOneOf(List<String> ids) {
        List<Scalar> choices = ids.stream().<Scalar>map(Scalar.Text::new).toList();
        return new Condition.In(new PropertyName("ref", 0), choices);
    }

    private static Condition isNone(List<String> asked) {
        return new Condition.Constant(asked.isEmpty());
    }
}
