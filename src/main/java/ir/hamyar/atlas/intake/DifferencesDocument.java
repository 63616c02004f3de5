package ir.hamyar.atlas.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a checked upload would do, as the page is told of it. */
record DifferencesDocument(Counts counts, List<Line> rows) {

    /** How many records of each kind. */
    record Counts(int added, int changed, int ended, int unchanged) {

        static Counts of(CheckCounts checked) {
            return new Counts(
                    checked.added(), checked.changed(), checked.ended(), checked.unchanged());
        }
    }

    /**
     * One record.
     *
     * @param fields what is new of a new record, what changes of one that is there; empty for the
     *     others
     * @param geometry GeoJSON as it would be, null where there is none
     * @param oldGeometry GeoJSON as it is, null where there is none
     * @param proposals records that are there and may be meant by a new one
     */
    record Line(
            String kind,
            String ref,
            int line,
            @JsonProperty("name_fa") @Nullable String nameFa,
            @JsonProperty("name_en") @Nullable String nameEn,
            List<Change> fields,
            @JsonRawValue @Nullable String geometry,
            @JsonProperty("old_geometry") @JsonRawValue @Nullable String oldGeometry,
            List<Proposal> proposals) {}

    /** One field. */
    record Change(
            String field,
            @JsonProperty("old") @Nullable Object before,
            @JsonProperty("new") @Nullable Object after) {}

    /**
     * A record that is there.
     *
     * @param distanceMetres null where one of the two has no position
     * @param similarity of the names, from 0 to 1
     */
    record Proposal(
            String ref,
            @JsonProperty("name_fa") @Nullable String nameFa,
            @JsonProperty("name_en") @Nullable String nameEn,
            @JsonProperty("distance_m") @Nullable Long distanceMetres,
            double similarity) {}
}
