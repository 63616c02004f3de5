package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing as a line of the table; what is not stated is null.
 *
 * @param offers how many projects a site has, how many sites an offer names
 * @param opportunities how many a site has, 0 for an offer
 * @param landAreaM2 square metres
 * @param uncertaintyM radius in metres by which its place may be wrong; null where only a unit or
 *     nothing is known
 * @param certain whether it certainly lies in the area that was asked for
 */
record Row(
        Named self,
        Bilingual place,
        @Nullable String kind,
        @Nullable Named county,
        List<String> sectors,
        int offers,
        int opportunities,
        @Nullable String stage,
        @Nullable String model,
        @Nullable BigDecimal amount,
        @Nullable String amountUnit,
        @Nullable String amountScope,
        @Nullable Integer amountYear,
        @Nullable BigDecimal landAreaM2,
        @Nullable String tenure,
        @Nullable LocalDate deadline,
        @Nullable LocalDate reportedOn,
        String precision,
        @Nullable Integer uncertaintyM,
        String source,
        @Nullable String sourceUrl,
        @Nullable String sourceTitle,
        boolean demonstration,
        boolean certain) {}
