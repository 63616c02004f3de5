package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an investor asks. A question that is not asked is null and leaves nobody out.
 *
 * @param amount the most that can be invested, in {@code unit}
 * @param areaM2 the least land that is needed, square metres
 * @param months the longest it may take
 */
record Questions(
        @Nullable String sector,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable Long areaM2,
        @Nullable Integer months) {

    static final List<String> KNOWN = List.of("sector", "amount", "unit", "area_m2", "months");

    private static final List<String> UNITS = List.of("toman", "irr", "eur", "usd");
    private static final long MOST_AMOUNT = 999_999_999_999_999_999L;
    private static final long MOST_AREA = 1_000_000_000L;
    private static final long MOST_MONTHS = 1200;

    /**
     * @throws InvalidInput for an unknown sector or unit, a number that is none or out of range,
     *     and an amount without its unit
     */
    static Questions read(Parameters asked) {
        var amount = whole(asked, "amount", MOST_AMOUNT);
        var unit = choice(asked, "unit", UNITS);
        if (amount.isPresent() != unit.isPresent()) {
            throw new InvalidInput("problem.amount-unit", UNITS);
        }
        return new Questions(
                choice(asked, "sector", Vocabulary.SECTORS).orElse(null),
                amount.map(BigDecimal::valueOf).orElse(null),
                unit.orElse(null),
                whole(asked, "area_m2", MOST_AREA).orElse(null),
                whole(asked, "months", MOST_MONTHS).map(Long::intValue).orElse(null));
    }

    private static Optional<String> choice(Parameters asked, String name, List<String> allowed) {
        var given = asked.find(name);
        given.filter(value -> !allowed.contains(value))
                .ifPresent(
                        value -> {
                            throw new InvalidInput("problem.choice", name, value, allowed);
                        });
        return given;
    }

    private static Optional<Long> whole(Parameters asked, String name, long most) {
        return asked.find(name).map(text -> whole(name, text, most));
    }

    /** Digits of any script, as a Persian keyboard writes them. */
    private static long whole(String name, String text, long most) {
        var digits = new StringBuilder();
        text.codePoints().map(Character::getNumericValue).forEach(digits::append);
        if (text.codePoints().allMatch(Character::isDigit) && text.length() <= 18) {
            var value = Long.parseLong(digits.toString());
            if (value >= 1 && value <= most) {
                return value;
            }
        }
        throw new InvalidInput("problem.whole-number", name, text, most);
    }
}
