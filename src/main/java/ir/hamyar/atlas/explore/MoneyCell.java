package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a table shows it. Only rial and toman are turned into one another: ten rial are one
 * toman, exactly.
 */
final class MoneyCell {

    private static final BigDecimal RIAL_IN_A_TOMAN = BigDecimal.TEN;

    private final Wording words;
    private final @Nullable String wanted;

    /**
     * @param wanted {@code toman}, {@code irr} or null for the unit of the source
     */
    MoneyCell(Wording words, @Nullable String wanted) {
        this.words = words;
        this.wanted = wanted;
    }

    /** Null where no amount is stated. */
    @Nullable String amount(@Nullable BigDecimal amount, @Nullable String unit) {
        if (amount == null || unit == null) {
            return null;
        }
        return isConverted(unit) && wanted != null
                ? words.money(converted(amount, unit), wanted)
                : words.money(amount, unit);
    }

    /** What the source says, where something else is shown; otherwise null. */
    @Nullable String stated(@Nullable BigDecimal amount, @Nullable String unit) {
        return amount != null && unit != null && isConverted(unit)
                ? words.say("explore.money.converted", words.money(amount, unit))
                : null;
    }

    private boolean isConverted(String unit) {
        return wanted != null && !wanted.equals(unit) && Question.MONEY_UNITS.contains(unit);
    }

    static BigDecimal converted(BigDecimal amount, String unit) {
        return unit.equals("irr")
                ? amount.divide(RIAL_IN_A_TOMAN)
                : amount.multiply(RIAL_IN_A_TOMAN);
    }
}
