package ir.hamyar.atlas.text;

import java.time.LocalDate;
import java.util.List;

/** Days in both calendars: the reader's own first, the other beside it. */
public final class Dates {

    private static final List<String> PERSIAN_MONTHS =
            List.of(
                    "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر",
                    "اکتبر", "نوامبر", "دسامبر");
    private static final List<String> ENGLISH_MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private Dates() {}

    /** Jalali in Persian, Gregorian in English. */
    public static String own(LocalDate day, Language language) {
        return language == Language.FA
                ? JalaliDate.from(day).format(language)
                : gregorian(day, language);
    }

    /** Gregorian in Persian, Jalali in English. */
    public static String other(LocalDate day, Language language) {
        return language == Language.FA
                ? gregorian(day, language)
                : JalaliDate.from(day).format(language);
    }

    /** «۲۵ شهریور ۱۴۰۴ (۱۶ سپتامبر ۲۰۲۵)», “16 September 2025 (25 Shahrivar 1404)”. */
    public static String both(LocalDate day, Language language) {
        return "%s (%s)".formatted(own(day, language), other(day, language));
    }

    private static String gregorian(LocalDate day, Language language) {
        var months = language == Language.FA ? PERSIAN_MONTHS : ENGLISH_MONTHS;
        return "%s %s %s"
                .formatted(
                        Digits.plain(day.getDayOfMonth(), language),
                        months.get(day.getMonthValue() - 1),
                        Digits.plain(day.getYear(), language));
    }
}
