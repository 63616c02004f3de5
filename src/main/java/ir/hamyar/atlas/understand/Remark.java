package ir.hamyar.atlas.understand;

import java.util.List;

/**
 * Something to say about a cell or a heading.
 *
 * @param weight how much it matters
 * @param code what it is; the sentence is {@code report.<code>} of the message bundle
 * @param detail what the sentence needs beside file, line, record, column and value: arguments 5 up
 */
public record Remark(Weight weight, String code, List<String> detail) {

    public Remark {
        detail = List.copyOf(detail);
    }

    /** How much a remark matters; the names are those of a finding of the load report. */
    public enum Weight {
        /** How it was read; no doubt is left. */
        NOTE,
        /** It was read by a rule, and a person should see the result. */
        WARNING,
        /** It was not read. */
        ERROR
    }

    static Remark note(String code, String... detail) {
        return new Remark(Weight.NOTE, code, List.of(detail));
    }

    static Remark warning(String code, String... detail) {
        return new Remark(Weight.WARNING, code, List.of(detail));
    }

    static Remark error(String code, String... detail) {
        return new Remark(Weight.ERROR, code, List.of(detail));
    }
}
