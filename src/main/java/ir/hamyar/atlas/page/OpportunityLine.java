package ir.hamyar.atlas.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as one entry of a list.
 *
 * @param model code of the participation model; null where the source states none
 * @param deadline last day on which one may apply
 * @param desk the office that answers for it; empty where the source names none
 * @param demonstration whether it is made up, which every list says
 */
public record OpportunityLine(
        Named opportunity,
        Bilingual place,
        String stage,
        List<String> sectors,
        @Nullable String model,
        @Nullable BigDecimal amount,
        @Nullable String amountUnit,
        @Nullable String amountScope,
        @Nullable Integer amountYear,
        @Nullable LocalDate deadline,
        Bilingual desk,
        boolean demonstration) {

    public OpportunityLine {
        sectors = List.copyOf(sectors);
    }
}
