package ir.hamyar.atlas.explore;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A facet and what stands under each of its codes when everything else is as it was asked.
 *
 * @param facet its parameter
 */
record FacetCounts(
        String facet,
        @JsonProperty("title_fa") String titleFa,
        @JsonProperty("title_en") String titleEn,
        List<Option> options) {

    /**
     * @param count things, not ways: a site with two tourism projects is one
     * @param chosen whether it was asked for
     */
    record Option(
            String code,
            @JsonProperty("name_fa") String nameFa,
            @JsonProperty("name_en") String nameEn,
            int count,
            boolean chosen) {

        public String name(boolean english) {
            return english ? nameEn : nameFa;
        }
    }

    public String title(boolean english) {
        return english ? titleEn : titleFa;
    }

    /** Whether one of its codes was asked for. */
    @JsonIgnore
    public boolean isAsked() {
        return options.stream().anyMatch(Option::chosen);
    }
}
