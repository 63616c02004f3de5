package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of an answer: the properties it is sorted by, and {@code ref}, which no two features
 * share, so that every feature has one place and pages neither repeat nor lose any. What a feature
 * lacks comes last, in whichever direction it is sorted.
 */
final class Order {

    private static final SortKey REF = new SortKey(Property.text("ref"), false);

    private final List<SortKey> keys;

    private Order(List<SortKey> keys) {
        this.keys = keys;
    }

    static Order of(List<SortKey> sort) {
        var keys = new ArrayList<SortKey>();
        for (var key : sort) {
            if (key.property().equals(REF.property())) {
                keys.add(key);
                return new Order(keys);
            }
            keys.add(key);
        }
        keys.add(REF);
        return new Order(keys);
    }

    int size() {
        return keys.size();
    }

    List<Property> properties() {
        return keys.stream().map(SortKey::property).toList();
    }

    /**
     * As {@code ORDER BY} has it.
     *
     * @param unindexed whether to keep the database from walking the index of {@code ref}
     */
    String sql(boolean backward, boolean unindexed) {
        return keys.stream()
                .map(key -> sql(key, backward, unindexed))
                .collect(Collectors.joining(", "));
    }

    private static String sql(SortKey key, boolean backward, boolean unindexed) {
        var name = key.property().name();
        var down = key.descending() != backward ? " DESC" : "";
        if (isRef(key)) {
            return (unindexed ? "ref || ''" : "ref") + down;
        }
        return name + down + (backward ? " NULLS FIRST" : " NULLS LAST");
    }

    private static boolean isRef(SortKey key) {
        return key.property().equals(REF.property());
    }

    /** That a feature lies beyond the place a token marks; values are bound as {@link #name}. */
    String beyond(PageToken token) {
        var ways = new ArrayList<String>();
        for (var at = 0; at < keys.size(); at++) {
            var way = new ArrayList<String>();
            for (var before = 0; before < at; before++) {
                way.add(same(before, token));
            }
            way.add(further(at, token));
            ways.add(String.join(" AND ", way));
        }
        return ways.size() == 1 ? ways.get(0) : "(" + String.join(" OR ", ways) + ")";
    }

    private String same(int at, PageToken token) {
        var column = keys.get(at).property().name();
        return token.key().get(at) == null ? column + " IS NULL" : column + " = " + value(at);
    }

    private String further(int at, PageToken token) {
        var key = keys.get(at);
        var column = key.property().name();
        var sign = key.descending() != token.backward() ? "<" : ">";
        if (isRef(key)) {
            return "%s %s %s".formatted(column, sign, value(at));
        }
        if (token.key().get(at) == null) {
            return token.backward() ? column + " IS NOT NULL" : "FALSE";
        }
        return token.backward()
                ? "%s %s %s".formatted(column, sign, value(at))
                : "(%s %s %s OR %1$s IS NULL)".formatted(column, sign, value(at));
    }

    /** The name under which a value of a token's key is bound. */
    static String name(int at) {
        return "key" + at;
    }

    private String value(int at) {
        var type =
                switch (keys.get(at).property().type()) {
                    case TEXT, TEXT_LIST, OBJECT -> "text";
                    case INTEGER, NUMBER -> "numeric";
                    case BOOLEAN -> "boolean";
                    case DATE -> "date";
                    case INSTANT -> "timestamptz";
                };
        return "CAST(:" + name(at) + " AS " + type + ")";
    }
}
