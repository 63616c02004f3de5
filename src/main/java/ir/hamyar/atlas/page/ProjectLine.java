package ir.hamyar.atlas.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as one entry of a list. */
public record ProjectLine(
        Named project,
        String stage,
        List<String> sectors,
        @Nullable BigDecimal amount,
        @Nullable String amountUnit,
        @Nullable String amountScope,
        @Nullable Integer amountYear,
        @Nullable String amountYearBasis,
        @Nullable LocalDate reportedOn,
        @Nullable String sourcePublisher,
        @Nullable String sourceTitle,
        @Nullable String sourceUrl) {

    public ProjectLine {
        sectors = List.copyOf(sectors);
    }

    /** The address of the source when it is safe to follow; otherwise null. */
    public @Nullable String sourceLink() {
        return WebAddress.of(sourceUrl).orElse(null);
    }

    /** Title of the source, or its publisher, or the bare address. */
    public @Nullable Phrase sourceName() {
        for (var name : new String[] {sourceTitle, sourcePublisher, sourceUrl}) {
            if (name != null) {
                return Phrase.asWritten(name);
            }
        }
        return null;
    }
}
