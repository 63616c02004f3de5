package ir.hamyar.atlas.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One cell while it is being understood: its plain text and the remarks made so far. Every reader
 * begins here, so that a cell of a million letters costs no more than one of two hundred.
 */
final class Cell {

    /** The longest cell that is looked at; no number, day, amount or position is longer. */
    static final int MOST_LETTERS = 200;

    private static final Set<String> NOTHING =
            Set.of(
                    "-",
                    "--",
                    "---",
                    "?",
                    "؟",
                    ".",
                    "n/a",
                    "na",
                    "n.a.",
                    "null",
                    "none",
                    "nil",
                    "not stated",
                    "unknown",
                    "نامعلوم",
                    "در منبع نیامده",
                    "ثبت نشده",
                    "فاقد");

    private final String written;
    private final Plain plain;
    private final List<Remark> remarks = new ArrayList<>();

    private Cell(String written, Plain plain) {
        this.written = written;
        this.plain = plain;
    }

    /** Reads a cell, or says that it is empty, or why it cannot be read. */
    static <T> Reading<T> read(@Nullable String written, Function<Cell, Reading<T>> reader) {
        if (written == null || written.isEmpty()) {
            return new Reading.Empty<>(List.of());
        }
        try {
            return readFilled(written, reader);
        } catch (Unreadable unreadable) {
            return new Reading.Refused<>(unreadable.reason());
        }
    }

    private static <T> Reading<T> readFilled(String written, Function<Cell, Reading<T>> reader) {
        if (written.length() > MOST_LETTERS) {
            throw new Unreadable("too-long", String.valueOf(MOST_LETTERS));
        }
        var plain = Plain.of(written);
        if (plain.text().isEmpty()) {
            return new Reading.Empty<>(List.of());
        }
        var cell = new Cell(written, plain);
        if (plain.mixedDigits()) {
            cell.note("mixed-digits");
        }
        try {
            return reader.apply(cell);
        } catch (Unreadable unreadable) {
            if (NOTHING.contains(plain.text())) {
                return new Reading.Empty<>(List.of(Remark.note("read-as-empty")));
            }
            throw unreadable;
        }
    }

    String text() {
        return plain.text();
    }

    /** As it stood in the file, without space around it. */
    String written() {
        return written.strip();
    }

    boolean hasEasternDigits() {
        return plain.eastern();
    }

    void note(String code, String... detail) {
        remarks.add(Remark.note(code, detail));
    }

    void warn(String code, String... detail) {
        remarks.add(Remark.warning(code, detail));
    }

    boolean remarked(String code) {
        return remarks.stream().anyMatch(remark -> remark.code().equals(code));
    }

    <T> Reading<T> understood(T value, String plainForm) {
        return new Reading.Read<>(value, plainForm, plainForm.equals(written), remarks);
    }
}
