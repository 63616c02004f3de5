package ir.hamyar.atlas.sheet.pdf;

import java.text.Bidi;

/** The direction in which a paragraph is read. */
public enum Direction {
    RIGHT_TO_LEFT(Bidi.DIRECTION_RIGHT_TO_LEFT, '\u2067'),
    LEFT_TO_RIGHT(Bidi.DIRECTION_LEFT_TO_RIGHT, '\u2066');

    private final int bidi;
    private final char isolate;

    Direction(int bidi, char isolate) {
        this.bidi = bidi;
        this.isolate = isolate;
    }

    int bidi() {
        return bidi;
    }

    /** The sign after which a text keeps to this direction, whatever stands around it. */
    char isolate() {
        return isolate;
    }
}
