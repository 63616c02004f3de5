package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.understand.StatedDate.Era;
import org.jspecify.annotations.Nullable;

/** Which year a number means, by the rules of {@link DateReader}. */
final class DateYears {

    private static final int LAST_DAY_OF_ANY_MONTH = 31;
    private static final int FIRST_SHORT_YEAR_OF_THE_LAST_CENTURY = 50;

    private final @Nullable Cell cell;
    private final @Nullable Era stated;

    /**
     * @param cell where remarks go, null where the year is only tried
     * @param stated the calendar that a word of the date names, null where none does
     */
    DateYears(@Nullable Cell cell, @Nullable Era stated) {
        this.cell = cell;
        this.stated = stated;
    }

    record Year(Era era, int number) {}

    static boolean canOnlyBeYear(String number) {
        return number.length() > 2 || Integer.parseInt(number) > LAST_DAY_OF_ANY_MONTH;
    }

    /** The same rules without remarks. */
    DateYears untold() {
        return new DateYears(null, stated);
    }

    Year year(String digits) {
        var number = Integer.parseInt(digits);
        var year =
                switch (digits.length()) {
                    case 1, 2 -> fromTwoDigits(number);
                    case 3 -> fromThreeDigits(number);
                    default -> inFull(number);
                };
        if (stated != null && year.era() != stated) {
            throw new Unreadable("calendar-unclear", digits);
        }
        if (digits.length() < 4 && cell != null) {
            cell.warn("short-year", String.valueOf(year.number()));
        }
        return year;
    }

    private Year fromTwoDigits(int number) {
        var lastCentury = number >= FIRST_SHORT_YEAR_OF_THE_LAST_CENTURY;
        return stated == Era.GREGORIAN
                ? new Year(Era.GREGORIAN, number + (lastCentury ? 1900 : 2000))
                : new Year(Era.JALALI, number + (lastCentury ? 1300 : 1400));
    }

    private static Year fromThreeDigits(int number) {
        if (number < 300 || number > 499) {
            throw new Unreadable("year-out-of-range", String.valueOf(number));
        }
        return new Year(Era.JALALI, number + 1000);
    }

    private static Year inFull(int number) {
        if (number >= 1200 && number <= 1500) {
            return new Year(Era.JALALI, number);
        }
        if (number >= 1800 && number <= 2200) {
            return new Year(Era.GREGORIAN, number);
        }
        throw new Unreadable("year-out-of-range", String.valueOf(number));
    }
}
