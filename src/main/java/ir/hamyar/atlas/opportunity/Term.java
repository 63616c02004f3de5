package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.text.Language;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing a source may state of an opportunity.
 *
 * @param labelKey message key of what it is called
 * @param text in the words of the source; null where it is worded by the atlas
 * @param worded by the atlas, from a number, a day or a code; null where the source states nothing
 * @param note small print of the source
 */
record Term(
        String labelKey,
        @Nullable Bilingual text,
        @Nullable Function<Wording, String> worded,
        Bilingual note) {

    private static final Bilingual NO_NOTE = new Bilingual(null, null);

    static Term text(String labelKey, Bilingual text) {
        return new Term(labelKey, text, null, NO_NOTE);
    }

    static Term worded(String labelKey, @Nullable Function<Wording, String> worded) {
        return new Term(labelKey, null, worded, NO_NOTE);
    }

    Term withNote(Bilingual words) {
        return new Term(labelKey, text, worded, words);
    }

    /** Whether the source says anything of it, if only in a note. */
    boolean isStated() {
        return worded != null || (text != null && !text.isEmpty()) || !note.isEmpty();
    }

    /** What is said of it; null where nothing is. A note that stands alone is the value. */
    @Nullable Phrase in(Wording words) {
        if (worded != null) {
            return Phrase.own(worded.apply(words), words.language());
        }
        return text != null && !text.isEmpty()
                ? text.in(words.language())
                : note.in(words.language());
    }

    /** Small print beside the value; null where there is none. */
    @Nullable Phrase noteIn(Wording words) {
        return worded == null && (text == null || text.isEmpty())
                ? null
                : note.in(words.language());
    }

    /** The same in both languages with the note behind it; a text stays in the language it has. */
    Bilingual inBoth(Wording persian, Wording english) {
        return new Bilingual(written(persian), written(english));
    }

    private @Nullable String written(Wording words) {
        var value = worded != null ? worded.apply(words) : writtenText(words.language());
        var small = note.written(words.language());
        if (value == null || small == null) {
            return value == null ? small : value;
        }
        return value + " · " + small;
    }

    private @Nullable String writtenText(Language language) {
        return text == null ? null : text.written(language);
    }
}
