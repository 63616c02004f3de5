package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.page.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the source of an opportunity states, by the fields of its schema. What it does not state is
 * not there.
 *
 * @param values as a file writes them: days as 2025-09-16, lists divided by semicolons
 */
record Stated(Map<String, String> values) {

    Stated {
        values = Map.copyOf(values);
    }

    @Nullable String text(String field) {
        return values.get(field);
    }

    /**
     * @throws IllegalStateException where a field that no record may leave empty is
     */
    String required(String field) {
        var value = values.get(field);
        if (value == null) {
            throw new IllegalStateException("An opportunity without " + field);
        }
        return value;
    }

    Bilingual bilingual(String stem) {
        return new Bilingual(values.get(stem + "_fa"), values.get(stem + "_en"));
    }

    @Nullable BigDecimal number(String field) {
        var value = values.get(field);
        return value == null ? null : new BigDecimal(value);
    }

    @Nullable Integer whole(String field) {
        var value = values.get(field);
        return value == null ? null : Integer.valueOf(value);
    }

    @Nullable LocalDate day(String field) {
        var value = values.get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    List<String> list(String field) {
        var value = values.get(field);
        return value == null ? List.of() : Arrays.stream(value.split(";")).toList();
    }
}
