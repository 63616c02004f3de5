package ir.hamyar.atlas.suitability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is measured at each site. Names, how it is measured and whose data it is stand in the
 * message bundle {@code score}. There is no criterion for what no source gives: roads, prices,
 * soil.
 */
enum Criterion {
    CAPITAL_DISTANCE("capital-distance", "km", "places", false),
    COUNTY_TOWN_DISTANCE("county-town-distance", "km", "places", false),
    CITY_DISTANCE("city-distance", "km", "places", false),
    SETTLEMENT_DISTANCE("settlement-distance", "km", "places", false),
    RIVER_DISTANCE("river-distance", "km", "water", false),
    WATER_DISTANCE("water-distance", "km", "water", false),
    LAKE_DISTANCE("lake-distance", "km", "water", false),
    POPULATION_5("population-5", "people", "census", false),
    POPULATION_10("population-10", "people", "census", false),
    POPULATION_25("population-25", "people", "census", false),
    COUNTY_DENSITY("county-density", "per-km2", "census", false),
    SITES_10("sites-10", "count", "sites", false),
    PROJECTS_10("projects-10", "count", "projects", true),
    SECTOR_PROJECT_DISTANCE("sector-project-distance", "km", "projects", true),
    ATTACHED_PROJECTS("attached-projects", "count", "projects", true),
    HERITAGE("heritage", "registered", "sites", true),
    PRECISION("precision", "km", "sites", true);

    private final String code;
    private final String unit;
    private final String source;
    private final boolean changeable;

    Criterion(String code, String unit, String source, boolean changeable) {
        this.code = code;
        this.unit = unit;
        this.source = source;
        this.changeable = changeable;
    }

    String code() {
        return code;
    }

    /** Code of the unit in which it is measured. */
    String unit() {
        return unit;
    }

    /** Code of the data it is measured from. */
    String source() {
        return source;
    }

    /** Whether somebody's work could change it; nobody moves a river. */
    boolean isChangeable() {
        return changeable;
    }

    static Optional<Criterion> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Criterion::code).toList();
    }
}
