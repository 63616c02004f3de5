package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.understand.StatedDate.Era;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that stand in dates, whatever their spelling. */
final class CalendarWords {

    private static final Map<String, String> MEANINGS = meanings();

    private CalendarWords() {}

    /** A month with its calendar. */
    record Month(Era era, int number) {}

    static @Nullable Month findMonth(String word) {
        var meaning = meaning(word);
        if (meaning.startsWith("jalali.")) {
            return new Month(Era.JALALI, number(meaning));
        }
        return meaning.startsWith("gregorian.") ? new Month(Era.GREGORIAN, number(meaning)) : null;
    }

    static @Nullable DayOfWeek findWeekday(String word) {
        var meaning = meaning(word);
        return meaning.startsWith("weekday.") ? DayOfWeek.of(number(meaning)) : null;
    }

    static @Nullable Era findEra(String word) {
        return switch (meaning(word)) {
            case "era.jalali" -> Era.JALALI;
            case "era.gregorian" -> Era.GREGORIAN;
            default -> null;
        };
    }

    static boolean isLunar(String word) {
        return meaning(word).equals("era.lunar");
    }

    static boolean saysNothing(String word) {
        return meaning(word).equals("ignored");
    }

    private static String meaning(String word) {
        return MEANINGS.getOrDefault(Plain.key(word), "");
    }

    private static int number(String meaning) {
        return Integer.parseInt(meaning.substring(meaning.indexOf('.') + 1));
    }

    private static Map<String, String> meanings() {
        var meanings = new HashMap<String, String>();
        WordFile.load("calendar.txt")
                .forEach(
                        (meaning, words) -> {
                            for (var word : words) {
                                var other = meanings.put(Plain.key(word), meaning);
                                if (other != null && !other.equals(meaning)) {
                                    throw new IllegalStateException(
                                            "%s means %s and %s".formatted(word, other, meaning));
                                }
                            }
                        });
        return meanings;
    }
}
