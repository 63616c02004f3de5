package ir.hamyar.atlas.site;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shrine site with everything that is known of it.
 *
 * @param boundary the county it counts for; {@code boundaryBasis} says how that was decided
 * @param statedCounty the county its source names, which may be another
 * @param municipality the modelled service area that holds the whole uncertainty circle
 * @param lon null where the site is not located, as are {@code lat} and {@code uncertaintyM}
 * @param samePoint other sites known by the very same point
 * @param validTo first day on which the record no longer stands
 */
record Site(
        String ref,
        Bilingual name,
        List<String> otherNames,
        String kind,
        Bilingual place,
        @Nullable Named boundary,
        @Nullable String boundaryBasis,
        @Nullable Named statedCounty,
        @Nullable Named district,
        Bilingual districtName,
        Bilingual ruralDistrict,
        @Nullable Named municipality,
        String precision,
        @Nullable Integer uncertaintyM,
        @Nullable Double lon,
        @Nullable Double lat,
        Bilingual locationSource,
        Bilingual period,
        @Nullable String heritageNo,
        Bilingual heritageNote,
        Bilingual fact,
        Bilingual doubt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ended,
        List<Named> samePoint,
        Provenance provenance) {

    Site {
        otherNames = List.copyOf(otherNames);
        samePoint = List.copyOf(samePoint);
    }

    boolean isLocated() {
        return lon != null && lat != null && uncertaintyM != null;
    }
}
