package ir.hamyar.atlas.text;

import java.math.BigDecimal;
import java.util.List;

/**
 * An amount in the unit its source names, written as a newspaper writes it: «۸۵٫۵ میلیارد تومان»,
 * “85.5 billion toman”. It is never converted, added or rounded: where the short form would need
 * more than three decimals, a smaller scale or the full number is written.
 */
public final class Money {

    private static final int MOST_DECIMALS = 3;
    private static final List<Scale> SCALES =
            List.of(new Scale(9, "میلیارد", "billion"), new Scale(6, "میلیون", "million"));

    private record Scale(int zeros, String persian, String english) {

        boolean fits(BigDecimal amount) {
            var scaled = amount.movePointLeft(zeros);
            return scaled.compareTo(BigDecimal.ONE) >= 0
                    && scaled.stripTrailingZeros().scale() <= MOST_DECIMALS;
        }

        String word(Language language) {
            return language == Language.FA ? persian : english;
        }
    }

    private Money() {}

    /**
     * @param amount in full, e.g. 3000000000
     * @param unit the name of the unit in that language, e.g. تومان
     */
    public static String format(BigDecimal amount, String unit, Language language) {
        for (Scale scale : SCALES) {
            if (scale.fits(amount)) {
                var number = Digits.number(amount.movePointLeft(scale.zeros()), language);
                return number + " " + scale.word(language) + " " + unit;
            }
        }
        return inFull(amount, unit, language);
    }

    /** The amount with all its digits: “3,000,000,000 toman”. */
    public static String inFull(BigDecimal amount, String unit, Language language) {
        return Digits.number(amount, language) + " " + unit;
    }
}
