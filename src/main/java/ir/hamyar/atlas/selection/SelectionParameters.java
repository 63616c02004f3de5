package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.cql2.Cql2;
import ir.hamyar.atlas.cql2.Cql2Exception;
import ir.hamyar.atlas.cql2.Limits;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a selection from the parameters of a request. */
public final class SelectionParameters {

    /** Parameters that select wherever features are drawn or listed. */
    public static final List<String> FILTERING =
            List.of("datetime", "filter", "filter-lang", "filter-crs");

    /** The languages of {@code filter}, the default first. */
    public static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json", "cql-text");

    /** The name of the place in filters and among the queryables. */
    public static final String GEOMETRY = "geometry";

    private static final String JSON = LANGUAGES.get(1);

    /** What the standards have given a meaning; a property of that name cannot be asked for so. */
    private static final Set<String> RESERVED =
            Set.of(
                    "bbox",
                    "bbox-crs",
                    "crs",
                    "cursor",
                    "datetime",
                    "f",
                    "filter",
                    "filter-crs",
                    "filter-lang",
                    "lang",
                    "limit",
                    "offset",
                    "properties",
                    "sortby");

    private SelectionParameters() {}

    /** All parameters that select from a collection: the standard's and every property. */
    public static List<String> names(FeatureTable table) {
        var names = new ArrayList<>(FILTERING);
        names.add("bbox");
        names.add("bbox-crs");
        if (table.isRecords()) {
            names.addAll(RecordParameters.names());
        }
        askable(table).map(Property::name).forEach(names::add);
        return names;
    }

    /** The properties that are parameters of their own. */
    public static Stream<Property> askable(FeatureTable table) {
        return table.properties().stream()
                .filter(Property::isQueryable)
                .filter(one -> !RESERVED.contains(one.name()));
    }

    /**
     * @throws InvalidInput when one of the parameters cannot be understood, or the filter asks of a
     *     property what it cannot have
     */
    public static Selection read(FeatureTable table, Parameters parameters) {
        var boxCrs = crs(parameters, "bbox-crs");
        var filterCrs = crs(parameters, "filter-crs");
        var selection =
                new Selection(
                        parameters.find("datetime").map(DayRange::parse),
                        parameters.find("bbox").map(text -> BboxParameter.parse(text, boxCrs)),
                        values(table, parameters),
                        conditions(table, parameters),
                        filterCrs);
        SelectionSql.where(table, selection);
        return selection;
    }

    /**
     * The reference system that a parameter names, the default where it is not sent.
     *
     * @throws InvalidInput naming the systems there are
     */
    public static Crs crs(Parameters parameters, String name) {
        return parameters
                .find(name)
                .map(
                        uri ->
                                Crs.find(uri)
                                        .orElseThrow(
                                                () ->
                                                        new InvalidInput(
                                                                "problem.choice",
                                                                name,
                                                                uri,
                                                                Crs.uris())))
                .orElse(Crs.CRS84);
    }

    /** Whether a fault lies in the filter itself. */
    public static boolean isAboutFilter(InvalidInput fault) {
        return fault.messageKey().startsWith("problem.cql2-")
                || fault.messageKey().startsWith("problem.filter-");
    }

    /** The filter, and what a catalogue is asked beside it. */
    private static Optional<Condition> conditions(FeatureTable table, Parameters parameters) {
        var asked = table.isRecords() ? RecordParameters.read(parameters) : Stream.<Condition>of();
        var all = Stream.concat(filter(parameters).stream(), asked).toList();
        return all.size() > 1 ? Optional.of(new Condition.And(all)) : all.stream().findFirst();
    }

    private static Optional<Condition> filter(Parameters parameters) {
        var language = parameters.find("filter-lang").orElse(LANGUAGES.get(0));
        if (!LANGUAGES.contains(language)) {
            throw new InvalidInput("problem.choice", "filter-lang", language, LANGUAGES);
        }
        return parameters.find("filter").map(text -> parse(text, language));
    }

    private static Condition parse(String text, String language) {
        try {
            return language.equals(JSON)
                    ? Cql2.parseJson(text, Limits.STANDARD)
                    : Cql2.parseText(text, Limits.STANDARD);
        } catch (Cql2Exception fault) {
            throw new InvalidInput(key(fault.fault()), fault.arguments().toArray());
        }
    }

    /** The sentence about a fault of a filter. */
    static String key(Cql2Exception.Fault fault) {
        return "problem.cql2-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<ValueFilter> values(FeatureTable table, Parameters parameters) {
        return askable(table)
                .flatMap(
                        property ->
                                parameters.find(property.name()).stream()
                                        .map(text -> ValueParameter.parse(property, text)))
                .toList();
    }
}
