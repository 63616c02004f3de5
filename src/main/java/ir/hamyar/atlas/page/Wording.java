package ir.hamyar.atlas.page;

import ir.hamyar.atlas.text.Dates;
import ir.hamyar.atlas.text.Digits;
import ir.hamyar.atlas.text.Distance;
import ir.hamyar.atlas.text.Language;
import ir.hamyar.atlas.text.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words, numbers and dates in the language of one page. */
public final class Wording {

    private final MessageSource messages;
    private final Language language;

    Wording(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** The sentence of that key. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** What a code of the data is called; the code itself where nobody has named it yet. */
    public String code(String family, @Nullable String code) {
        if (code == null) {
            return say("not-stated");
        }
        var named = messages.getMessage(family + "." + code, null, null, language.locale());
        return named == null ? code : named;
    }

    /** The sentence that explains a code; null where there is none. */
    public @Nullable String explained(String family, String code) {
        return messages.getMessage(
                family + "." + code + ".explained", null, null, language.locale());
    }

    /** The day in the reader's calendar with the other one in parentheses. */
    public String date(LocalDate day) {
        return Dates.both(day, language);
    }

    /** The day in the reader's calendar. */
    public String shortDate(LocalDate day) {
        return Dates.own(day, language);
    }

    /** The day in the calendar that is not the reader's. */
    public String otherDate(LocalDate day) {
        return Dates.other(day, language);
    }

    /** A year of the Solar Hijri calendar, said as such in English. */
    public String jalaliYear(int year) {
        return say("year.jalali", Digits.plain(year, language));
    }

    /** «۱۳۹۵ (۲۰۱۶)», “2016 (1395)”. */
    public String censusYear(int gregorian, int jalali) {
        var persian = language == Language.FA;
        return "%s (%s)"
                .formatted(
                        plain(persian ? jalali : gregorian), plain(persian ? gregorian : jalali));
    }

    /**
     * The date of a source: a day in both calendars, a Gregorian month or year as it is written.
     *
     * @param written null is said to be not stated
     */
    public String sourceDate(@Nullable String written) {
        if (written != null && written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date(LocalDate.parse(written));
        }
        return digits(remark(written));
    }

    /** What the data say of a licence, in the words of the page where it has words for it. */
    public Phrase licence(@Nullable String written) {
        return Phrase.asWritten(remark(written));
    }

    private String remark(@Nullable String written) {
        if (written == null || written.equals("not stated")) {
            return say("not-stated");
        }
        return messages.getMessage(
                "remark." + written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                null,
                written,
                language.locale());
    }

    public String money(BigDecimal amount, String unit) {
        return Money.format(amount, code("unit", unit), language);
    }

    public String number(Number value) {
        return Digits.number(new BigDecimal(value.toString()), language);
    }

    public String plain(long value) {
        return Digits.plain(value, language);
    }

    /** A text of digits and signs, with the digits of the language. */
    public String digits(String text) {
        return language == Language.FA ? Digits.persian(text) : text;
    }

    public String distance(long metres) {
        return Distance.format(metres, language);
    }

    /** Words one after the other with the comma of the language. */
    public String list(Iterable<String> words) {
        return String.join(language == Language.FA ? "، " : ", ", words);
    }

    /** The name of a thing for a title or a list, whatever language it is in. */
    public Phrase name(Named thing) {
        var name = thing.name().in(language);
        return name == null ? Phrase.asWritten(thing.ref()) : name;
    }
}
