package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.understand.CalendarWords.Month;
import ir.hamyar.atlas.understand.StatedDate.Era;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers and words of a stated date, in their order, without the words that say nothing. */
final class DateParts {

    private static final String BETWEEN = " /-.,،٫\\_()'";
    private static final Set<String> WEEKDAY_NUMBERS = Set.of("یک", "دو", "سه", "چهار", "پنج");

    final List<String> numbers = new ArrayList<>();
    @Nullable Month month;
    @Nullable DayOfWeek weekday;
    @Nullable Era era;

    private @Nullable String weekdayNumber;

    private DateParts() {}

    static DateParts of(Cell cell) {
        var parts = new DateParts();
        parts.scan(withoutTime(cell));
        return parts;
    }

    /** Cuts off a time of day: it stands before or after the first colon, or after «ساعت». */
    private static String withoutTime(Cell cell) {
        var text = cell.text();
        var hour = text.indexOf("ساعت");
        var colon = text.indexOf(':');
        if (hour < 0 && colon < 0) {
            return text;
        }
        var cut = hour >= 0 ? hour : startOfNumber(text, colon);
        var time = text.substring(cut);
        if (time.chars().anyMatch(c -> c >= '1' && c <= '9')) {
            cell.note("time-dropped");
        }
        return text.substring(0, cut).strip();
    }

    private static int startOfNumber(String text, int end) {
        var start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && text.charAt(start - 1) == 't' ? start - 1 : start;
    }

    private void scan(String text) {
        for (int at = 0; at < text.length(); ) {
            var end = at + 1;
            var first = text.charAt(at);
            if (Character.isDigit(first)) {
                end = endOf(text, at, true);
                addNumber(text.substring(at, end));
            } else if (Character.isLetter(first)) {
                end = endOf(text, at, false);
                addWord(text.substring(at, end));
            } else if (BETWEEN.indexOf(first) < 0 || (at == 0 && first == '-')) {
                throw new Unreadable("unreadable-date");
            }
            at = end;
        }
        if (weekdayNumber != null) {
            throw new Unreadable("unreadable-date");
        }
    }

    private static int endOf(String text, int start, boolean digits) {
        var end = start;
        while (end < text.length()
                && (digits
                        ? Character.isDigit(text.charAt(end))
                        : Character.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private void addNumber(String number) {
        if (number.length() > 8 || numbers.size() == 3) {
            throw new Unreadable("unreadable-date");
        }
        numbers.add(number);
    }

    private void addWord(String word) {
        var whole = weekdayNumber == null ? word : weekdayNumber + word;
        weekdayNumber = null;
        if (WEEKDAY_NUMBERS.contains(whole)) {
            weekdayNumber = whole;
            return;
        }
        if (CalendarWords.isLunar(whole)) {
            throw new Unreadable("lunar-date");
        }
        if (CalendarWords.saysNothing(whole)) {
            return;
        }
        if (!takeMonth(whole) && !takeWeekday(whole) && !takeEra(whole)) {
            throw new Unreadable("unreadable-date");
        }
    }

    private boolean takeMonth(String word) {
        var found = CalendarWords.findMonth(word);
        if (found == null && word.endsWith("ماه")) {
            found = CalendarWords.findMonth(word.substring(0, word.length() - 3));
        }
        if (found != null && month != null) {
            throw new Unreadable("unreadable-date");
        }
        month = found == null ? month : found;
        return found != null;
    }

    private boolean takeWeekday(String word) {
        var found = CalendarWords.findWeekday(word);
        weekday = found == null ? weekday : found;
        return found != null;
    }

    private boolean takeEra(String word) {
        var found = CalendarWords.findEra(word);
        era = found == null ? era : found;
        return found != null;
    }
}
