package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.feature.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way of narrowing down. Its parameter is its name in lower case, as in the address of the map;
 * its values are codes, of which one must hold.
 */
enum Facet {
    SECTOR("sectors", "sector", Vocabulary.SECTORS),
    COUNTY("counties", null, List.of()),
    AREA("areas", null, List.of()),
    STAGE("stages", "stage", Vocabulary.STAGES),
    MODEL("models", "participation-model", List.of()),
    AMOUNT("amounts", null, List.of()),
    LAND("land_areas", "land", List.of("under-1000", "from-1000", "from-10000", "from-100000")),
    TENURE("tenures", "ownership-type", List.of()),
    DEADLINE("deadlines", "deadline", List.of("open", "closed")),
    PRECISION(
            "precisions",
            "precision",
            List.of("exact", "neighbourhood", "village", "district", "unlocated", "unit")),
    KIND("kinds", "kind", List.of());

    /** What no source states. */
    static final String NOT_STATED = "not_stated";

    /** For a site at which nothing stands. */
    static final String NONE = "none";

    private final String column;
    private final @Nullable String family;
    private final List<String> codes;

    Facet(String column, @Nullable String family, List<String> codes) {
        this.column = column;
        this.family = family;
        this.codes = codes;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of {@code explore_entry} with its codes. */
    String column() {
        return column;
    }

    /** The family in which its codes have names; null where they are refs or bands. */
    @Nullable String family() {
        return family;
    }

    /** All its codes in their order; empty where only the data know them. */
    List<String> codes() {
        return codes;
    }

    /** Whether it may be asked for. */
    boolean knows(String code) {
        return codes.isEmpty()
                || codes.contains(code)
                || code.equals(NOT_STATED)
                || code.equals(NONE);
    }
}
