package ir.hamyar.atlas.page;

import ir.hamyar.atlas.text.Language;
import org.jspecify.annotations.Nullable;

/** A text as the sources give it: in Persian, in English, in both or in neither. */
public record Bilingual(@Nullable String fa, @Nullable String en) {

    public Bilingual {
        fa = fa == null || fa.isBlank() ? null : fa.strip();
        en = en == null || en.isBlank() ? null : en.strip();
    }

    public boolean isEmpty() {
        return fa == null && en == null;
    }

    /** The text in that language or, where it was only written in the other, in the other. */
    public @Nullable Phrase in(Language language) {
        var own = written(language);
        if (own != null) {
            return new Phrase(own, language, false);
        }
        var other = written(language.other());
        return other == null ? null : new Phrase(other, language.other(), true);
    }

    /** The text in that language only; null where it was not written in it. */
    public @Nullable String written(Language language) {
        return language == Language.FA ? fa : en;
    }
}
