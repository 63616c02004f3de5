package ir.hamyar.atlas.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param kind a code: the kind of a site or place, the stage of a project, the level of a boundary
 * @param lon longitude in degrees, null where it has no position of its own
 */
record SearchHit(
        String collection,
        String ref,
        @JsonProperty("name_fa") String nameFa,
        @JsonProperty("name_en") @Nullable String nameEn,
        String kind,
        @JsonProperty("detail_fa") String detailFa,
        @JsonProperty("detail_en") String detailEn,
        @Nullable Double lon,
        @Nullable Double lat) {}
