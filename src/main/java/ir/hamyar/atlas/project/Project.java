package ir.hamyar.atlas.project;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published project with everything its source says.
 *
 * @param money what is said of its cost; empty fields where nothing is
 * @param boundary the unit the source attaches it to
 * @param validTo first day on which the record no longer stands
 */
record Project(
        String ref,
        Bilingual name,
        Bilingual place,
        Bilingual municipalityOrCounty,
        @Nullable String attachTo,
        List<String> sectors,
        @Nullable String sectorBasis,
        @Nullable String sectorBasisNote,
        Bilingual subsector,
        String stage,
        Bilingual stageNote,
        @Nullable BigDecimal progressPct,
        Bilingual owner,
        Bilingual partners,
        Cost money,
        Bilingual sizeNote,
        @Nullable LocalDate reportedOn,
        Bilingual dateBasis,
        Source source,
        Bilingual fact,
        Bilingual caveat,
        @Nullable Named boundary,
        @Nullable String attachConfidence,
        Bilingual attachNote,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ended,
        Provenance provenance) {

    Project {
        sectors = List.copyOf(sectors);
    }

    /**
     * An amount as published. It is shown as it is: never added to another, never converted.
     *
     * @param stated the words of the source
     * @param year Solar Hijri
     */
    record Cost(
            @Nullable BigDecimal amount,
            @Nullable String unit,
            Bilingual stated,
            @Nullable String scope,
            @Nullable Integer year,
            @Nullable String yearBasis,
            Bilingual note) {}

    /** The publication the project was read from. */
    record Source(@Nullable String publisher, @Nullable String title, @Nullable String url) {}
}
