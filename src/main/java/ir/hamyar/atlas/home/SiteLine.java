package ir.hamyar.atlas.home;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of sites, in both languages.
 *
 * @param uncertaintyM radius in metres of what is known; null where the site is not located
 */
record SiteLine(
        String ref,
        String nameFa,
        @Nullable String nameEn,
        String kind,
        @Nullable String placeFa,
        @Nullable String placeEn,
        @Nullable String countyFa,
        @Nullable String countyEn,
        String precision,
        @Nullable Integer uncertaintyM,
        int projectCount) {

    public String name(Locale locale) {
        return nameEn != null && isEnglish(locale) ? nameEn : nameFa;
    }

    /** Where the site stands, as far as known: its place, otherwise its county. */
    public @Nullable String place(Locale locale) {
        var place = isEnglish(locale) ? placeEn : placeFa;
        return place != null ? place : county(locale);
    }

    public @Nullable String county(Locale locale) {
        return isEnglish(locale) ? countyEn : countyFa;
    }

    /** The sign that says how well its place is known; the map's own lists use the same. */
    public String sign() {
        return switch (precision) {
            case "exact" -> "dome";
            case "district" -> "key-hatch";
            case "unlocated" -> "key-none";
            default -> "key-circle";
        };
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
