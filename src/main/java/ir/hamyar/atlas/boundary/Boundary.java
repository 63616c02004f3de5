package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Provenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit, or a modelled service area that stands in for one.
 *
 * @param contextOnly whether the outline only serves for orientation
 * @param census figures, the youngest first
 * @param areaKm2 measured on the outline
 * @param areaOfficialKm2 as an office states it
 * @param validFrom first day of the unit in this extent
 * @param validTo first day on which it no longer holds
 */
record Boundary(
        String ref,
        Bilingual name,
        String level,
        String basis,
        boolean contextOnly,
        boolean hasOutline,
        @Nullable Named parent,
        List<Child> children,
        List<CensusCount> census,
        @Nullable String populationSource,
        Bilingual populationNote,
        @Nullable BigDecimal areaKm2,
        @Nullable BigDecimal areaOfficialKm2,
        @Nullable Integer precisionM,
        Bilingual precisionNote,
        Bilingual note,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ended,
        Provenance provenance) {

    Boundary {
        children = List.copyOf(children);
        census = List.copyOf(census);
    }

    boolean isModelled() {
        return basis.equals("modelled");
    }

    /** A unit directly inside. */
    record Child(Named unit, String level, String basis) {}

    /**
     * @param year Gregorian year in which the census was taken
     */
    record CensusCount(int year, int population) {

        private static final int JALALI_YEARS_BEHIND = 621;

        /**
         * Solar Hijri; every census so far was taken in autumn, when the two years differ by this.
         */
        public int jalaliYear() {
            return year - JALALI_YEARS_BEHIND;
        }
    }
}
