package ir.hamyar.atlas.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a load has to say about its file.
 *
 * @param severity how much it matters
 * @param code what it is, a key of the message bundle {@code report}
 * @param line line of the file, 0 when it concerns the whole file
 * @param ref the record, null when not known
 * @param field the column, null when none is concerned
 * @param value what stands there, null when none is concerned
 * @param detail what the sentence needs beside
 */
public record Finding(
        Severity severity,
        String code,
        int line,
        @Nullable String ref,
        @Nullable String field,
        @Nullable String value,
        List<String> detail) {

    public Finding {
        detail = List.copyOf(detail);
    }

    /** How much a finding matters. */
    public enum Severity {
        /** Worth knowing; everything was taken as it stands. */
        NOTE,
        /** Taken, but two facts contradict each other or a part was dropped. */
        WARNING,
        /** The record, or the file, was not taken. */
        ERROR
    }
}
