package ir.hamyar.atlas.understand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The signs between the digits of a number: which of them group, and which begins the decimals. */
final class NumberShape {

    private static final int MOST_DIGITS = 40;
    private static final int LARGEST_EXPONENT = 30;
    private static final int LARGEST_COMMON_DENOMINATOR = 4;
    private static final String GROUPING_ONLY = "٬ '";
    private static final String SIGNS = GROUPING_ONLY + ",،.٫/";
    private static final Pattern SCIENTIFIC =
            Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?e[+-]?\\d{1,4}");

    private final @Nullable Character decimal;

    /**
     * @param decimal the sign known to begin the decimals, null where nobody was asked
     */
    NumberShape(@Nullable Character decimal) {
        this.decimal = decimal;
    }

    /** The number that a plain text holds, with its remarks made on the cell. */
    BigDecimal read(Cell cell, String text) {
        if (SCIENTIFIC.matcher(text).matches()) {
            return scientific(cell, text);
        }
        var body = text;
        var negative = false;
        if (body.startsWith("(") && body.endsWith(")") && body.length() > 2) {
            body = body.substring(1, body.length() - 1).strip();
            negative = true;
            cell.note("brackets-minus");
        } else if (body.startsWith("-")) {
            body = body.substring(1).strip();
            negative = true;
        } else if (body.endsWith("-")) {
            body = body.substring(0, body.length() - 1).strip();
            negative = true;
            cell.note("minus-behind");
        } else if (body.startsWith("+")) {
            body = body.substring(1).strip();
        }
        var value = unsigned(cell, body);
        return negative ? value.negate() : value;
    }

    private static BigDecimal scientific(Cell cell, String text) {
        var exponent = Integer.parseInt(text.substring(text.indexOf('e') + 1).replace("+", ""));
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            throw new Unreadable("number-too-large");
        }
        var value = new BigDecimal(new BigDecimal(text).toPlainString());
        cell.warn("scientific", value.toPlainString());
        return value;
    }

    private BigDecimal unsigned(Cell cell, String body) {
        var groups = new ArrayList<String>();
        var signs = split(body, groups);
        var point = decimalSign(cell, groups, signs);
        checkGroups(groups, signs, point);
        var whole = String.join("", point < 0 ? groups : groups.subList(0, point + 1));
        var value = new BigDecimal(point < 0 ? whole : whole + "." + groups.get(point + 1));
        remark(cell, groups, signs, point, value.toPlainString());
        return value;
    }

    /** Fills the groups of digits and answers the signs between them, one fewer than groups. */
    private static String split(String body, List<String> groups) {
        var signs = new StringBuilder();
        var group = new StringBuilder();
        var digits = 0;
        for (char c : body.toCharArray()) {
            if (c >= '0' && c <= '9') {
                group.append(c);
                digits++;
            } else if (SIGNS.indexOf(c) >= 0) {
                groups.add(group.toString());
                group.setLength(0);
                signs.append(c == '،' ? ',' : c);
            } else {
                throw new Unreadable("unreadable-number");
            }
        }
        groups.add(group.toString());
        if (digits == 0) {
            throw new Unreadable("unreadable-number");
        }
        if (digits > MOST_DIGITS) {
            throw new Unreadable("number-too-large");
        }
        if (groups.get(0).isEmpty() && (signs.charAt(0) == '.' || signs.charAt(0) == '٫')) {
            groups.set(0, "0");
        }
        if (groups.stream().anyMatch(String::isEmpty)) {
            throw new Unreadable("separators-unclear");
        }
        return signs.toString();
    }

    /** The index of the sign that begins the decimals, -1 where there are none. */
    private int decimalSign(Cell cell, List<String> groups, String signs) {
        if (signs.isEmpty()) {
            return -1;
        }
        var last = signs.length() - 1;
        var sign = signs.charAt(last);
        var standsOnce = signs.indexOf(sign) == last;
        if (signs.chars().filter(s -> s == '/').count() > 1) {
            throw new Unreadable("date-for-number");
        }
        if (decimal != null) {
            return sign == decimal || sign == '٫' ? last : -1;
        }
        if (GROUPING_ONLY.indexOf(sign) >= 0) {
            return -1;
        }
        if (sign == '٫' || (last > 0 && standsOnce)) {
            return last;
        }
        return switch (sign) {
            case '.' -> last == 0 ? last : -1;
            case ',' -> last == 0 && !looksGrouped(groups) ? last : -1;
            default -> slash(cell, groups, last);
        };
    }

    private static int slash(Cell cell, List<String> groups, int last) {
        if (!cell.hasEasternDigits() || isCommonFraction(groups.get(0), groups.get(1))) {
            throw new Unreadable(
                    "slash-unclear",
                    groups.get(0) + "." + groups.get(1),
                    groups.get(0) + " ÷ " + groups.get(1));
        }
        return last;
    }

    private static boolean isCommonFraction(String upper, String lower) {
        if (upper.length() > 2 || lower.length() > 2) {
            return false;
        }
        var denominator = Integer.parseInt(lower);
        var numerator = Integer.parseInt(upper);
        return numerator > 0
                && numerator < denominator
                && denominator <= LARGEST_COMMON_DENOMINATOR
                && !lower.startsWith("0");
    }

    private static boolean looksGrouped(List<String> groups) {
        return groups.get(1).length() == 3
                && groups.get(0).length() <= 3
                && !groups.get(0).startsWith("0");
    }

    private static void checkGroups(List<String> groups, String signs, int point) {
        var grouped = point < 0 ? signs : signs.substring(0, point);
        if (grouped.isEmpty()) {
            return;
        }
        var oneSign = grouped.chars().distinct().count() == 1;
        var threes =
                groups.get(0).length() <= 3
                        && groups.subList(1, grouped.length() + 1).stream()
                                .allMatch(group -> group.length() == 3);
        if (!oneSign || !threes || grouped.indexOf('٫') >= 0 || grouped.indexOf('/') >= 0) {
            throw new Unreadable("separators-unclear");
        }
    }

    private void remark(Cell cell, List<String> groups, String signs, int point, String value) {
        if (decimal != null) {
            return;
        }
        if (point >= 0) {
            switch (signs.charAt(point)) {
                case ',' -> cell.note("comma-decimal", value);
                case '/' -> cell.note("slash-decimal", value);
                case '.' -> {
                    if (point == 0 && looksGrouped(groups)) {
                        cell.warn("point-decimal", value);
                    }
                }
                default -> {}
            }
        } else if (signs.startsWith(".")) {
            cell.note("point-thousands", value);
        } else if (signs.equals(",")) {
            cell.note("comma-thousands", value);
        }
    }
}
