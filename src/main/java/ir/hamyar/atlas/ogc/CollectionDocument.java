package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.Crs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection as the standard describes one.
 *
 * @param type {@code Collection} where it is a catalogue, as OGC API – Records asks; null elsewhere
 * @param itemType {@code record} in a catalogue, else {@code feature}
 */
@JsonPropertyOrder({
    "id",
    "type",
    "title",
    "description",
    "links",
    "extent",
    "itemType",
    "crs",
    "storageCrs"
})
record CollectionDocument(
        String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
        String title,
        String description,
        List<Link> links,
        ExtentDocument extent,
        String itemType,
        List<String> crs,
        String storageCrs) {

    /** Space is left out where nothing is located, time where no day is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"spatial", "temporal"})
    record ExtentDocument(@Nullable Spatial spatial, @Nullable Temporal temporal) {}

    @JsonPropertyOrder({"bbox", "crs"})
    record Spatial(List<List<Double>> bbox, String crs) {}

    /** An end is null where it is open. */
    @JsonPropertyOrder({"interval", "trs"})
    record Temporal(List<List<@Nullable String>> interval, String trs) {}

    static CollectionDocument of(
            FeatureTable table, String title, String description, List<Link> links, Extent extent) {
        return new CollectionDocument(
                table.collection(),
                table.isRecords() ? "Collection" : null,
                title,
                description,
                links,
                new ExtentDocument(spatial(extent), temporal(extent)),
                table.isRecords() ? "record" : "feature",
                Crs.uris(),
                Crs.CRS84.uri());
    }

    private static @Nullable Spatial spatial(Extent extent) {
        return extent.bbox()
                .map(box -> List.of(box.west(), box.south(), box.east(), box.north()))
                .map(box -> new Spatial(List.of(box), Crs.CRS84.uri()))
                .orElse(null);
    }

    private static @Nullable Temporal temporal(Extent extent) {
        if (extent.first() == null && extent.last() == null) {
            return null;
        }
        var interval =
                Arrays.asList(
                        moment(extent.first(), "T00:00:00Z"), moment(extent.last(), "T23:59:59Z"));
        return new Temporal(List.of(interval), Relations.GREGORIAN);
    }

    private static @Nullable String moment(@Nullable LocalDate day, String hour) {
        return day == null ? null : day + hour;
    }
}
