package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.understand.Amount;
import ir.hamyar.atlas.understand.MoneyReader;
import ir.hamyar.atlas.understand.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount together with the column that names its unit, for neither says enough alone: the
 * cell may hold «۳ میلیارد تومان», or the unit may stand beside it or above it.
 */
final class MoneyCells {

    private final MoneyReader money = new MoneyReader();

    /**
     * Replaces amount and unit among the values by what they say together, and keeps the words.
     *
     * @param heading what stands above the amount
     */
    void read(
            Map<String, @Nullable Object> values,
            String field,
            @Nullable String heading,
            RecordFindings findings) {
        var written = (String) values.get(field);
        var unitField = field + "_unit";
        var unit = (String) values.get(unitField);
        if (written == null) {
            return;
        }
        var reading = money.amount(written, heading, unit);
        reading.remarks().stream()
                .filter(remark -> unit == null || !remark.code().equals("unit-from-heading"))
                .forEach(remark -> findings.add(remark, field, written));
        if (reading instanceof Reading.Read<Amount> read) {
            values.put(field, read.read().inFull().toPlainString());
            values.put(unitField, read.read().unit());
            if (!read.exact() && !isPlainNumber(written)) {
                values.putIfAbsent(field + "_stated_fa", read.read().stated());
            }
        } else {
            values.remove(field);
        }
    }

    private static boolean isPlainNumber(String written) {
        return written.strip().matches("[\\d.,\\p{Nd}٬٫\\s]+");
    }
}
