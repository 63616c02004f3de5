package ir.hamyar.atlas.ingest;

import java.util.List;

/** A record that cannot be taken. It is left out and named in the report; the load goes on. */
public class BadRecord extends RuntimeException {

    private final String code;
    private final String field;
    private final String value;
    private final transient List<String> detail;

    /**
     * @param code what is wrong, a key of the message bundle {@code report}
     * @param field the column
     * @param value what stands there
     * @param detail what the sentence needs beside, e.g. the values allowed
     */
    public BadRecord(String code, String field, String value, String... detail) {
        super(code + " " + field + "=" + value);
        this.code = code;
        this.field = field;
        this.value = value;
        this.detail = List.of(detail);
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public List<String> detail() {
        return detail;
    }
}
