package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.page.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one thing by their names. What is not known is not there.
 *
 * @param values as text: numbers without trailing zeros, days as 2025-09-16, lists with a line each
 */
record FactRow(SortedMap<String, String> values) {

    FactRow(Map<String, String> values) {
        this(new TreeMap<>(values));
    }

    @Nullable String find(String name) {
        return values.get(name);
    }

    /**
     * @throws IllegalStateException where it is not known
     */
    String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("No " + name);
        }
        return value;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Bilingual bilingual(String name) {
        return new Bilingual(find(name + "_fa"), find(name + "_en"));
    }

    @Nullable BigDecimal number(String name) {
        var value = find(name);
        return value == null ? null : new BigDecimal(value);
    }

    @Nullable Integer whole(String name) {
        var value = find(name);
        return value == null ? null : Integer.valueOf(value);
    }

    @Nullable LocalDate day(String name) {
        var value = find(name);
        return value == null ? null : LocalDate.parse(value);
    }

    List<String> list(String name) {
        var value = find(name);
        return value == null ? List.of() : value.lines().toList();
    }
}
