package ir.hamyar.atlas.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a page in the order in which they are told. A fact without a value is not told but
 * named among what the source does not state.
 */
public final class Facts {

    private final Wording words;
    private final List<Fact> told = new ArrayList<>();
    private final List<String> notStated = new ArrayList<>();

    public Facts(Wording words) {
        this.words = words;
    }

    /** A fact that the sources should state. */
    public Facts add(String labelKey, @Nullable Bilingual value) {
        return add(labelKey, value == null ? null : value.in(words.language()), null);
    }

    /** A fact with small print under it. */
    public Facts add(String labelKey, @Nullable Phrase value, @Nullable Phrase note) {
        if (value == null) {
            notStated.add(words.say(labelKey));
        } else {
            told.add(new Fact(words.say(labelKey), List.of(value), null, note));
        }
        return this;
    }

    /** A fact already worded in the reader's language. */
    public Facts add(String labelKey, @Nullable String value) {
        return add(labelKey, value == null ? null : Phrase.own(value, words.language()), null);
    }

    /** A fact that would be odd to miss, such as the district of a project: told only if known. */
    public Facts addIfStated(String labelKey, Bilingual value) {
        return value.isEmpty() ? this : add(labelKey, value);
    }

    /** Another thing of the atlas, by its name. */
    public Facts link(String labelKey, @Nullable Named target, String path, @Nullable Phrase note) {
        if (target == null) {
            notStated.add(words.say(labelKey));
            return this;
        }
        var name = target.name().in(words.language());
        var value = name == null ? Phrase.asWritten(target.ref()) : name;
        told.add(new Fact(words.say(labelKey), List.of(value), path + target.ref(), note));
        return this;
    }

    public List<Fact> told() {
        return List.copyOf(told);
    }

    /** Labels of what the sources do not state. */
    public List<String> notStated() {
        return List.copyOf(notStated);
    }
}
