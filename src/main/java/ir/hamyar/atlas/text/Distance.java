package ir.hamyar.atlas.text;

import java.math.BigDecimal;

/** Lengths in metres below a kilometre and in kilometres above: «۱٫۵ کیلومتر», “1.5 km”. */
public final class Distance {

    private static final int METRES_IN_A_KILOMETRE = 1000;

    private Distance() {}

    public static String format(long metres, Language language) {
        var persian = language == Language.FA;
        if (metres < METRES_IN_A_KILOMETRE) {
            return Digits.number(metres, language) + (persian ? " متر" : " m");
        }
        return Digits.number(BigDecimal.valueOf(metres, 3), language)
                + (persian ? " کیلومتر" : " km");
    }

    /** «حدود ۱٫۵ کیلومتر», “about 1.5 km”. */
    public static String about(long metres, Language language) {
        return (language == Language.FA ? "حدود " : "about ") + format(metres, language);
    }

    /**
     * A distance as far as it is known: «۱٫۵ تا ۳ کیلومتر», “1.5–3 km”, “up to 2 km”.
     *
     * @param lowMetres 0 says that the two may be on one spot
     */
    public static String range(long lowMetres, long highMetres, Language language) {
        var persian = language == Language.FA;
        var high = format(highMetres, language);
        if (lowMetres <= 0) {
            return (persian ? "تا " : "up to ") + high;
        }
        if (highMetres >= METRES_IN_A_KILOMETRE) {
            return Digits.number(BigDecimal.valueOf(lowMetres, 3), language)
                    + (persian ? " تا " : "–")
                    + high;
        }
        return Digits.number(lowMetres, language) + (persian ? " تا " : "–") + high;
    }
}
