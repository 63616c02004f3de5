package ir.hamyar.atlas.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The stages a project went through since the atlas has known it.
 *
 * @param stages the oldest first; the last is the present one; never empty
 */
public record StageHistory(Named project, List<Step> stages) {

    /**
     * @param stage code of the stage
     * @param since the day on which the atlas first had it so, in Tehran; the works themselves may
     *     have reached it earlier
     */
    public record Step(String stage, LocalDate since) {}

    public StageHistory {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A project without a stage");
        }
        stages = List.copyOf(stages);
    }

    /** Whether it is still at the stage of the first load. */
    public boolean hasNotMoved() {
        return stages.size() == 1;
    }
}
