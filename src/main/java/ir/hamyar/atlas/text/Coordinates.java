package ir.hamyar.atlas.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A position with as many decimals as its precision bears: a ±1 km point is no street address. */
public final class Coordinates {

    private Coordinates() {}

    /**
     * @param uncertaintyMetres radius of what is known
     * @return «۳۴٫۶۴۲ شمالی، ۵۰٫۸۷۹ شرقی», “34.642° N, 50.879° E”
     */
    public static String format(double lon, double lat, int uncertaintyMetres, Language language) {
        var persian = language == Language.FA;
        var north = degrees(Math.abs(lat), uncertaintyMetres, language);
        var east = degrees(Math.abs(lon), uncertaintyMetres, language);
        return persian
                ? "%s %s، %s %s"
                        .formatted(
                                north, lat < 0 ? "جنوبی" : "شمالی", east, lon < 0 ? "غربی" : "شرقی")
                : "%s %s, %s %s".formatted(north, lat < 0 ? "S" : "N", east, lon < 0 ? "W" : "E");
    }

    private static String degrees(double value, int uncertaintyMetres, Language language) {
        var rounded =
                BigDecimal.valueOf(value)
                        .setScale(decimals(uncertaintyMetres), RoundingMode.HALF_UP);
        var english = rounded.toPlainString();
        return language == Language.FA
                ? Digits.persian(english).replace('.', '٫') + "°"
                : english + "°";
    }

    /** The last decimal of a degree of latitude that is still finer than what is known. */
    private static int decimals(int uncertaintyMetres) {
        if (uncertaintyMetres <= 20) {
            return 5;
        }
        if (uncertaintyMetres <= 200) {
            return 4;
        }
        return uncertaintyMetres <= 2000 ? 3 : 2;
    }
}
