package ir.hamyar.atlas.finder;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Every site under what its answer comes to, and what is on offer at no site. */
@JsonNaming(SnakeCaseStrategy.class)
record FinderAnswer(
        Asked asked,
        String aboutFa,
        String aboutEn,
        List<SiteLine> feasible,
        List<SiteLine> unknown,
        List<SiteLine> excluded,
        List<OfferLine> elsewhere) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Asked(
            @Nullable String sector,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable Long areaM2,
            @Nullable Integer months) {}

    /**
     * @param rules those that left the site out, each once; empty where it is not left out
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record SiteLine(
            String ref,
            @Nullable String nameFa,
            @Nullable String nameEn,
            List<Reason> rules,
            List<OfferLine> offers) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OfferLine(
            String collection,
            String ref,
            @Nullable String nameFa,
            @Nullable String nameEn,
            @Nullable String unitNameFa,
            @Nullable String unitNameEn,
            String verdict,
            List<Reason> checks) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Reason(String rule, String verdict, String sentenceFa, String sentenceEn) {}
}
