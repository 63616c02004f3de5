package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A municipal thing with everything that is known of it.
 *
 * @param kindStated its kind in the words of the source
 * @param boundaryBasis {@code location} or {@code stated}; null without a unit
 * @param form the PostGIS name of its geometry, null where it is not located
 * @param lon of its middle, null where it is not located, as is {@code lat}
 * @param uncertaintyM radius in metres of what is known, null where the source does not say
 * @param otherFacts what the source states beside, by its own headings
 * @param validTo first day on which the record no longer stands
 */
record Asset(
        String ref,
        String kind,
        String kindStated,
        Bilingual kindName,
        Bilingual name,
        @Nullable String status,
        @Nullable String condition,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        Bilingual address,
        Bilingual owner,
        @Nullable Named boundary,
        @Nullable String boundaryBasis,
        @Nullable BigDecimal areaM2,
        @Nullable BigDecimal lengthM,
        @Nullable LocalDate installedOn,
        @Nullable LocalDate inspectedOn,
        @Nullable String form,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String precision,
        @Nullable Integer uncertaintyM,
        Bilingual note,
        Map<String, String> otherFacts,
        @Nullable LocalDate validTo,
        boolean ended,
        Provenance provenance) {}
