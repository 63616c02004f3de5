package ir.hamyar.atlas.ingest.geotools;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook as a reader would write them down: days as year-month-day, numbers without
 * the noise of binary fractions, percentages with their sign.
 */
final class XlsxCells {

    /** What of a number format is no picture of the number: colours, calendars, quoted words. */
    private static final Pattern DECORATION = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("[yYdD]");
    private static final Pattern TIME = Pattern.compile("[hHsS]");

    private final LocalDateTime dayZero;

    /**
     * @param since1904 whether the workbook counts days as the first Macintosh did
     */
    XlsxCells(boolean since1904) {
        this.dayZero =
                since1904
                        ? LocalDateTime.of(1904, 1, 1, 0, 0)
                        : LocalDateTime.of(1899, 12, 30, 0, 0);
    }

    /** One value for each column from the first to the last that holds anything. */
    List<@Nullable Object> values(Row row) {
        var values = new ArrayList<@Nullable Object>();
        int last = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            var value = value(row.hasCell(i) ? row.getCell(i) : null);
            values.add(value);
            last = value == null ? last : i + 1;
        }
        return new ArrayList<>(values.subList(0, last));
    }

    static int filled(Row row) {
        return (int) row.stream().filter(XlsxCells::isFilled).count();
    }

    private static boolean isFilled(@Nullable Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && cell.getText() != null
                && !cell.getText().isBlank();
    }

    static boolean has(Row row, CellType type) {
        return row.stream().anyMatch(cell -> cell != null && cell.getType() == type);
    }

    /** Null where nothing stands. */
    @Nullable Object value(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        var value =
                switch (cell.getType()) {
                    case NUMBER -> number(cell);
                    case BOOLEAN -> cell.asBoolean();
                    case FORMULA -> cached(cell);
                    default -> cell.getText();
                };
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private @Nullable Object cached(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null) {
            return null;
        }
        try {
            return shown(new BigDecimal(raw), cell);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String number(Cell cell) {
        return shown(cell.asNumber(), cell);
    }

    private String shown(BigDecimal number, Cell cell) {
        var format = picture(cell);
        if (DAY.matcher(format).find()) {
            return day(number);
        }
        if (TIME.matcher(format).find()) {
            return time(number);
        }
        if (format.contains("%")) {
            return Plain.text(number.movePointRight(2)) + "%";
        }
        return Plain.text(number);
    }

    private static String picture(Cell cell) {
        var format = cell.getDataFormatString();
        return format == null ? "" : DECORATION.matcher(format).replaceAll("");
    }

    private String day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return Plain.text(number);
        }
        var moment = dayZero.plusSeconds(Math.round(number.doubleValue() * 86_400));
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String time(BigDecimal number) {
        long seconds = Math.round(number.remainder(BigDecimal.ONE).doubleValue() * 86_400);
        return LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L)).toString();
    }
}
