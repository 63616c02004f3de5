package ir.hamyar.atlas.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A position with as many decimals as its precision bears: a ±1 km point is no street address. */
public final class Coordinates {

    private Coordinates() {}

    /**
     * @param uncertaintyMetres radius of what is known
     * @return «۳۴٫۶۴۲ درجهٔ شمالی، ۵۰٫۸۷۹ درجهٔ شرقی», “34.642° N, 50.879° E”
     */
    public static String format(double lon, double lat, int uncertaintyMetres, Language language) {
        var north = degrees(Math.abs(lat), uncertaintyMetres);
        var east = degrees(Math.abs(lon), uncertaintyMetres);
        if (language == Language.FA) {
            return "%s درجهٔ %s، %s درجهٔ %s"
                    .formatted(
                            persian(north),
                            lat < 0 ? "جنوبی" : "شمالی",
                            persian(east),
                            lon < 0 ? "غربی" : "شرقی");
        }
        return "%s° %s, %s° %s".formatted(north, lat < 0 ? "S" : "N", east, lon < 0 ? "W" : "E");
    }

    private static String degrees(double value, int uncertaintyMetres) {
        return BigDecimal.valueOf(value)
                .setScale(decimals(uncertaintyMetres), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String persian(String number) {
        return Digits.persian(number).replace('.', '٫');
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
