package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Wording;
import java.math.BigDecimal;
import java.util.Map;

/** What the codes of facets are called in one language. */
final class OptionNames {

    private static final String BAND = "-e";

    private final Wording words;
    private final Map<String, Named> units;

    /**
     * @param units administrative units by their refs
     */
    OptionNames(Wording words, Map<String, Named> units) {
        this.words = words;
        this.units = units;
    }

    String title(Facet facet) {
        return words.say("explore.facet." + facet.parameter());
    }

    String name(Facet facet, String code) {
        if (code.equals(Facet.NOT_STATED)) {
            return words.say("not-stated");
        }
        if (code.equals(Facet.NONE)) {
            return words.say("explore.none");
        }
        return switch (facet) {
            case COUNTY, AREA -> unit(code);
            case AMOUNT -> band(code);
            case PRECISION ->
                    code.equals("unit")
                            ? words.say("explore.precision.unit")
                            : words.code("precision", code);
            case LAND, DEADLINE -> words.say("explore." + facet.parameter() + "." + code);
            default -> words.code(String.valueOf(facet.family()), code);
        };
    }

    private String unit(String code) {
        if (code.equals("between")) {
            return words.say("ui.filter.between-areas");
        }
        var unit = units.get(code);
        return unit == null ? code : words.name(unit).text();
    }

    /** {@code toman-e9} is from 10⁹ to below 10¹⁰ toman. */
    private String band(String code) {
        int at = code.lastIndexOf(BAND);
        if (at < 0 || !code.substring(at + BAND.length()).matches("\\d{1,2}")) {
            return code;
        }
        var unit = code.substring(0, at);
        int power = Integer.parseInt(code.substring(at + BAND.length()));
        return words.say(
                "explore.amount.band",
                words.money(BigDecimal.TEN.pow(power), unit),
                words.money(BigDecimal.TEN.pow(power + 1), unit));
    }
}
