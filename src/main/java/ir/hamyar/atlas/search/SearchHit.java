package ir.hamyar.atlas.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param collection where it stands; {@code asset-kinds} for a kind of assets, whose layer it means
 * @param nameFa null where it has none in Persian, as many assets
 * @param kind a code: the kind of a site, a place or an asset, the stage of a project, the level of
 *     a boundary
 * @param lon longitude in degrees, null where it has no position of its own
 */
record SearchHit(
        String collection,
        String ref,
        @JsonProperty("name_fa") @Nullable String nameFa,
        @JsonProperty("name_en") @Nullable String nameEn,
        String kind,
        @JsonProperty("detail_fa") String detailFa,
        @JsonProperty("detail_en") String detailEn,
        @Nullable Double lon,
        @Nullable Double lat) {}
