package ir.hamyar.atlas.understand;

import java.util.List;

/** What tests look at in a reading. */
final class Codings {

    private Codings() {}

    static List<String> codes(Reading<?> reading) {
        return reading.remarks().stream().map(Remark::code).toList();
    }

    /** The plain form, or the fault in angle brackets. */
    static String plain(Reading<?> reading) {
        return reading instanceof Reading.Read<?> read ? read.plain() : codes(reading).toString();
    }
}
