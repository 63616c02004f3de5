package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.selection.RecordParameters;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.selection.SelectionParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which features of a collection are asked for, in which order, and what of them.
 *
 * @param name of the answer that the pages belong to, the same for all of them
 * @param limit most features to answer, 1 to {@link #MAX_LIMIT}
 * @param offset how many to pass over, 0 to {@link #MAX_OFFSET}; 0 where a cursor says where to go
 *     on
 * @param cursor the place from which to read on or back
 * @param sort what to order by before {@code ref}; a box of a crowd comes in the order of places,
 *     which is no property
 * @param shown the properties to answer with
 * @param crs of the coordinates in the answer
 */
record ItemsQuery(
        String name,
        int limit,
        int offset,
        Optional<PageToken> cursor,
        Selection selection,
        List<SortKey> sort,
        List<Property> shown,
        Crs crs) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;

    /** Most features in a file, and as many as there are where no limit is given. */
    static final int MAX_FILE = 100_000;

    private static final int MOST_THERE_ARE = 100_000_000;

    static final int MAX_OFFSET = 1_000_000;

    private static final List<String> PAGING =
            List.of("limit", "offset", "cursor", "sortby", "properties", "crs", "f");

    /** What may differ between the pages of one answer. */
    private static final Set<String> OF_THE_PAGE =
            Set.of("limit", "offset", "cursor", "properties", "crs", "f", "lang");

    private static final List<SortKey> BY_PLACE =
            List.of(new SortKey(Property.integer("place_key"), false));

    private static final Pattern DIGITS = Pattern.compile("0*(\\d{1,18})");

    /**
     * The parameters a collection's items know: the standard's and every property. Of a record
     * nothing may be left out.
     */
    static List<String> parameterNames(FeatureTable table) {
        var names = new ArrayList<>(PAGING);
        if (table.isRecords()) {
            names.remove("properties");
        }
        names.addAll(SelectionParameters.names(table));
        return names;
    }

    /** Parameters that count as not sent where their value is empty: of a catalogue, its core. */
    static List<String> mayBeEmpty(FeatureTable table) {
        return table.isRecords() ? RecordParameters.MAY_BE_EMPTY : List.of();
    }

    /**
     * @throws InvalidInput when one of the parameters cannot be understood
     */
    static ItemsQuery read(FeatureTable table, Parameters parameters) {
        return read(table, parameters, DEFAULT_LIMIT, MAX_LIMIT);
    }

    /**
     * The same for a file. A page that is read backwards is turned in memory, so there it holds no
     * more than a page of any other answer.
     *
     * @throws InvalidInput when one of the parameters cannot be understood
     */
    static ItemsQuery readForFile(FeatureTable table, Parameters parameters) {
        var query = read(table, parameters, MAX_FILE, MAX_FILE);
        return query.isBackward() ? read(table, parameters) : query;
    }

    private static ItemsQuery read(FeatureTable table, Parameters parameters, int usual, int most) {
        var sort =
                parameters
                        .find("sortby")
                        .map(text -> SortParameter.parse(table, text))
                        .orElse(List.of());
        var name = name(table, parameters);
        var selection = SelectionParameters.read(table, parameters);
        var order = sort.isEmpty() && readsByPlace(table, selection) ? BY_PLACE : sort;
        return new ItemsQuery(
                name,
                limit(parameters, usual, most),
                offset(parameters),
                cursor(parameters, name, order),
                selection,
                order,
                parameters
                        .find("properties")
                        .map(text -> PropertiesParameter.parse(table, text))
                        .orElse(table.properties()),
                SelectionParameters.crs(parameters, "crs"));
    }

    /**
     * Whether a box is asked of a crowd: then its order is that of places, so that a page costs
     * what is on it and not what is in the box.
     */
    private static boolean readsByPlace(FeatureTable table, Selection selection) {
        return table.isCrowded()
                && selection.filter().isEmpty()
                && selection.plainBox().isPresent();
    }

    /** Whether the order is that of places. */
    boolean isByPlace() {
        return sort.equals(BY_PLACE);
    }

    /** Every feature that stands today, with all its properties, in longitude and latitude. */
    static ItemsQuery everything(FeatureTable table) {
        return new ItemsQuery(
                "",
                MOST_THERE_ARE,
                0,
                Optional.empty(),
                Selection.current(),
                List.of(),
                table.properties(),
                Crs.CRS84);
    }

    /** The same, answered in another system. */
    ItemsQuery in(Crs other) {
        return new ItemsQuery(name, limit, offset, cursor, selection, sort, shown, other);
    }

    /** Whether the page is read towards the beginning. */
    boolean isBackward() {
        return cursor.map(PageToken::backward).orElse(false);
    }

    /**
     * What to throw when the database fails to work out what was asked for: a filter, the values of
     * a cursor that somebody made up, or positions beyond the reach of a system.
     */
    RuntimeException blamed(RuntimeException failure) {
        if (selection.filter().isPresent()) {
            return selection.blamed(failure);
        }
        if (cursor.isPresent()) {
            return new InvalidInput("problem.cursor", cursor.get().write());
        }
        return crs.isInDegrees() ? failure : new InvalidInput("problem.crs-reach", crs.uri());
    }

    private static String name(FeatureTable table, Parameters parameters) {
        var selecting = new TreeMap<>(parameters.all());
        selecting.keySet().removeAll(OF_THE_PAGE);
        return PageToken.nameOf(table.collection() + selecting);
    }

    /** The standard has a server cut a greater limit down, not refuse it. */
    private static int limit(Parameters parameters, int usual, int most) {
        var text = parameters.find("limit").orElse(String.valueOf(usual));
        var limit = wholeNumber(text);
        if (limit < 1) {
            throw new InvalidInput("problem.limit", text, most);
        }
        return (int) Math.min(limit, most);
    }

    private static int offset(Parameters parameters) {
        var text = parameters.find("offset").orElse("0");
        var offset = wholeNumber(text);
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new InvalidInput("problem.offset", text, MAX_OFFSET);
        }
        return (int) offset;
    }

    private static Optional<PageToken> cursor(
            Parameters parameters, String name, List<SortKey> sort) {
        var cursor = parameters.find("cursor");
        if (cursor.isPresent() && parameters.find("offset").isPresent()) {
            throw new InvalidInput("problem.cursor-and-offset");
        }
        return cursor.map(text -> PageToken.read(text, name, Order.of(sort).size()));
    }

    /** The number, -1 where the text is none. */
    private static long wholeNumber(String text) {
        var digits = DIGITS.matcher(text);
        return digits.matches() ? Long.parseLong(digits.group(1)) : -1;
    }
}
