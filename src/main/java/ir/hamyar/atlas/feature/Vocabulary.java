package ir.hamyar.atlas.feature;

import java.util.List;

/** Codes that several kinds of records share, in the order in which they are told. */
public final class Vocabulary {

    /** The five sectors in which the endowments office named room for investment. */
    public static final List<String> SECTORS =
            List.of("construction", "tourism", "agriculture", "livestock", "services");

    /** From an idea to its end. */
    public static final List<String> STAGES =
            List.of(
                    "idea",
                    "under_review",
                    "package",
                    "land_acquisition",
                    "contract",
                    "in_progress",
                    "completed",
                    "suspended",
                    "revoked",
                    "unclear");

    /** How exactly a position is known, the best first. */
    public static final List<String> PRECISIONS =
            List.of("exact", "neighbourhood", "village", "district");

    private Vocabulary() {}
}
