package ir.hamyar.atlas.ingest;

import java.util.List;

/** A file that cannot be taken at all. Nothing of it is loaded and the old data stays. */
public class UnreadableFile extends RuntimeException {

    private final String code;
    private final int line;
    private final transient List<String> detail;

    /**
     * @param code what is wrong, a key of the message bundle {@code report}
     * @param line where, from 1; 0 when no line can be named
     * @param detail what the sentence needs beside
     */
    public UnreadableFile(String code, int line, String... detail) {
        super(code + " at line " + line + " " + List.of(detail));
        this.code = code;
        this.line = line;
        this.detail = List.of(detail);
    }

    public String code() {
        return code;
    }

    public int line() {
        return line;
    }

    public List<String> detail() {
        return detail;
    }
}
