package ir.hamyar.atlas.understand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One axis of a position as it is written: numbers with or without signs for degrees, minutes and
 * seconds, and the words that name the axis or the hemisphere.
 */
final class Degrees {

    static final BigDecimal LARGEST = BigDecimal.valueOf(360);

    private static final Map<String, String> MEANINGS = meanings();
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final int DECIMALS = 8;
    private static final String DECIMAL_SIGNS = ".٫,،/";
    private static final List<String> UNITS = List.of("degree", "minute", "second");

    /** The axis that a word or letter names. */
    enum Axis {
        LAT,
        LON
    }

    private final Cell cell;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private @Nullable Axis axis;
    private boolean minus;
    private boolean southOrWest;
    private boolean hemisphere;

    private Degrees(Cell cell) {
        this.cell = cell;
    }

    static Degrees of(Cell cell, String text) {
        var degrees = new Degrees(cell);
        degrees.scan(text);
        return degrees;
    }

    /** {@code north}, {@code degree} …; empty for a word not known. */
    static String meaning(String word) {
        return MEANINGS.getOrDefault(Plain.key(word), "");
    }

    @Nullable Axis axis() {
        return axis;
    }

    /** Degrees with their sign; minutes and seconds are remarked, for a person should see them. */
    BigDecimal value() {
        var value = numbers.get(0);
        if (numbers.size() > 1) {
            value = sum();
            cell.warn("degrees-converted", value.toPlainString());
        }
        if (minus && hemisphere) {
            throw new Unreadable("unreadable-degrees");
        }
        return minus || southOrWest ? value.negate() : value;
    }

    private BigDecimal sum() {
        var whole = numbers.subList(0, numbers.size() - 1);
        if (whole.stream().anyMatch(number -> number.stripTrailingZeros().scale() > 0)) {
            throw new Unreadable("unreadable-degrees");
        }
        var parts = BigDecimal.ZERO;
        for (int i = numbers.size() - 1; i > 0; i--) {
            if (numbers.get(i).compareTo(SIXTY) >= 0) {
                throw new Unreadable("minutes-over-sixty", numbers.get(i).toPlainString());
            }
            parts = numbers.get(i).add(parts).divide(SIXTY, 15, RoundingMode.HALF_UP);
        }
        var sum = numbers.get(0).add(parts).setScale(DECIMALS, RoundingMode.HALF_UP);
        return new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }

    private void scan(String text) {
        for (int at = 0; at < text.length(); ) {
            var end = at + 1;
            var first = text.charAt(at);
            if (Character.isDigit(first)) {
                end = endOfNumber(text, at);
                takeNumber(text.substring(at, end));
            } else if (Character.isLetter(first)) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                takeWord(text.substring(at, end));
            } else {
                takeSign(text, at);
            }
            at = end;
        }
        if (numbers.isEmpty()) {
            throw new Unreadable("unreadable-degrees");
        }
    }

    private static int endOfNumber(String text, int start) {
        var end = start;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end))
                        || (DECIMAL_SIGNS.indexOf(text.charAt(end)) >= 0
                                && end + 1 < text.length()
                                && Character.isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    /** No degree has thousands, so any sign between its digits begins the decimals. */
    private void takeNumber(String digits) {
        var plain = new StringBuilder(digits);
        var signs = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (DECIMAL_SIGNS.indexOf(plain.charAt(i)) >= 0) {
                signs++;
                plain.setCharAt(i, '.');
            }
        }
        if (signs > 1 || numbers.size() == 3) {
            throw new Unreadable("unreadable-degrees");
        }
        numbers.add(new BigDecimal(plain.toString()));
    }

    private void takeWord(String word) {
        switch (meaning(word)) {
            case "north" -> takeHemisphere(Axis.LAT, false);
            case "south" -> takeHemisphere(Axis.LAT, true);
            case "east" -> takeHemisphere(Axis.LON, false);
            case "west" -> takeHemisphere(Axis.LON, true);
            case "lat" -> takeAxis(Axis.LAT);
            case "lon" -> takeAxis(Axis.LON);
            case "degree", "minute", "second" -> checkUnit(UNITS.indexOf(meaning(word)));
            case "ignored" -> {}
            default -> throw new Unreadable("unreadable-degrees");
        }
    }

    private void takeSign(String text, int at) {
        switch (text.charAt(at)) {
            case ' ', ':', '(', ')', ',', '،' -> {}
            case '°' -> checkUnit(0);
            case '"' -> checkUnit(2);
            case '\'' -> {
                var half = text.startsWith("''", at) || (at > 0 && text.charAt(at - 1) == '\'');
                checkUnit(half ? 2 : 1);
            }
            case '-' -> takeDash();
            case '+' -> {
                if (!numbers.isEmpty()) {
                    throw new Unreadable("unreadable-degrees");
                }
            }
            default -> throw new Unreadable("unreadable-degrees");
        }
    }

    /** Before the first number a dash is a minus; behind one it divides, as in 34-38-31. */
    private void takeDash() {
        if (numbers.isEmpty()) {
            minus = true;
        }
    }

    private void checkUnit(int unit) {
        if (numbers.size() != unit + 1) {
            throw new Unreadable("unreadable-degrees");
        }
    }

    private void takeHemisphere(Axis named, boolean negative) {
        if (hemisphere) {
            throw new Unreadable("unreadable-degrees");
        }
        hemisphere = true;
        southOrWest = negative;
        takeAxis(named);
    }

    private void takeAxis(Axis named) {
        if (axis != null && axis != named) {
            throw new Unreadable("unreadable-degrees");
        }
        axis = named;
    }

    private static Map<String, String> meanings() {
        var meanings = new HashMap<String, String>();
        WordFile.load("degrees.txt")
                .forEach(
                        (meaning, words) ->
                                words.forEach(word -> meanings.put(Plain.key(word), meaning)));
        return meanings;
    }
}
