package ir.hamyar.atlas.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column by which a table can be sorted. What is not stated comes last, whichever way. */
enum Order {
    NAME("name"),
    COUNTY("county"),
    OFFERS("offers"),
    AMOUNT("amount"),
    LAND("land"),
    DEADLINE("deadline"),
    REPORTED("reported"),
    PRECISION("precision");

    private final String code;

    Order(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * How PostgreSQL sorts by it. Rial and toman are one currency, ten to one; other units stand
     * apart and are never compared with them.
     *
     * @param language of the names, {@code fa} or {@code en}
     */
    String sql(String language, boolean descending) {
        var way = (descending ? " DESC" : " ASC") + " NULLS LAST";
        return switch (this) {
            case NAME -> name("name", language) + way;
            case COUNTY -> name("county_name", language) + way;
            case OFFERS -> "offers" + way;
            case AMOUNT ->
                    """
                    CASE WHEN amount IS NULL THEN 2 WHEN amount_unit IN ('toman', 'irr') THEN 0 ELSE 1 END, \
                    CASE WHEN amount_unit NOT IN ('toman', 'irr') THEN amount_unit END, \
                    CASE amount_unit WHEN 'irr' THEN amount / 10 ELSE amount END"""
                            + way;
            case LAND -> "land_area_m2" + way;
            case DEADLINE -> "deadline" + way;
            case REPORTED -> "reported_on" + way;
            case PRECISION -> "uncertainty_m" + way;
        };
    }

    private static String name(String stem, String language) {
        return language.equals("en")
                ? "coalesce(%1$s_en, %1$s_fa) COLLATE \"en-x-icu\"".formatted(stem)
                : "%s_fa COLLATE \"fa-x-icu\"".formatted(stem);
    }

    static Optional<Order> ofCode(List<Order> allowed, String code) {
        return Arrays.stream(values())
                .filter(allowed::contains)
                .filter(order -> order.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
