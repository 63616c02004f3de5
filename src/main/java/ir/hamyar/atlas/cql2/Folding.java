package ir.hamyar.atlas.cql2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which differences of a text are overlooked. */
public enum Folding {
    /** Capital and small letters. */
    CASEI,
    /** Accents, and with them the spellings of Persian: ي/ی, ك/ک, آ/ا, half-spaces, digits. */
    ACCENTI;

    static Optional<Folding> find(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(upper)).findFirst();
    }
}
