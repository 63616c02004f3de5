package ir.hamyar.atlas.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found, as the page and the command line show it. */
record ReportDocument(Counts counts, List<OfCode> byCode, List<Line> findings) {

    /** Records of the file, those that can be taken, and findings by how grave they are. */
    record Counts(int rows, int good, int errors, int warnings, int notes) {

        static Counts of(CheckCounts counts) {
            return new Counts(
                    counts.rows(),
                    counts.good(),
                    counts.errors(),
                    counts.warnings(),
                    counts.notes());
        }
    }

    /** How often one thing was found; what differs from row to row is left open in the sentence. */
    record OfCode(
            String code,
            String severity,
            int count,
            @JsonProperty("message_fa") String messageFa,
            @JsonProperty("message_en") String messageEn) {}

    /**
     * One finding.
     *
     * @param line line of the file, 0 when it concerns the whole of it
     * @param field the field of the target, or the column of the file where it fills none
     * @param column the column of the file that fills the field, null when none does
     */
    record Line(
            int line,
            @Nullable String ref,
            @Nullable String field,
            @Nullable String column,
            @Nullable String value,
            String severity,
            String code,
            @JsonProperty("message_fa") String messageFa,
            @JsonProperty("message_en") String messageEn,
            @JsonProperty("remedy_fa") String remedyFa,
            @JsonProperty("remedy_en") String remedyEn) {}
}
