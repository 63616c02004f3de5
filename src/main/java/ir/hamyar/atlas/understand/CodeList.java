package ir.hamyar.atlas.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The codes a column may hold, and the words people write for them.
 *
 * <p>Words are compared as {@code PersianText} folds them: spaces, ZWNJ, Arabic letters, capital
 * letters and the usual spellings of Latin vowels make no difference, unless they tell two codes
 * apart. A word that is not known is refused with the nearest ones; the nearest is never taken.
 */
public final class CodeList {

    private static final int MOST_PROPOSALS = 3;
    private static final double LEAST_SIMILARITY = 0.35;
    private static final double PART_OF_A_SENTENCE = 0.6;
    private static final int LEAST_PART = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}]");
    private static final Pattern DIVIDERS = Pattern.compile("[;؛,،+|&\\n\\r]");
    private static final Pattern WORD_DIVIDERS = Pattern.compile("/| و | and ");

    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Set<String> unclear = new HashSet<>();

    /** A code with its two names. */
    public record Code(String code, String persian, String english) {}

    /**
     * A code that may be meant.
     *
     * @param similarity from 0 to 1
     */
    public record Proposal(String code, double similarity) {}

    /**
     * @param codes in the order in which they are offered
     * @param words by code: what people write beside the code and its two names
     * @throws IllegalArgumentException if a word stands for two codes
     */
    public CodeList(List<Code> codes, Map<String, List<String>> words) {
        for (var code : codes) {
            this.codes.put(code.code(), code);
            learn(code.code(), code.code());
            learn(code.persian(), code.code());
            learn(code.english(), code.code());
            words.getOrDefault(code.code(), List.of()).forEach(word -> learn(word, code.code()));
        }
    }

    private void learn(String word, String code) {
        var other = letters.put(letters(word), code);
        if (other != null && !other.equals(code)) {
            throw new IllegalArgumentException(
                    "“%s” stands for %s and for %s".formatted(word, other, code));
        }
        var alike = keys.put(Plain.key(word), code);
        if (alike != null && !alike.equals(code)) {
            unclear.add(Plain.key(word));
        }
    }

    /** BOT and BOOT are alike once vowels are folded, and mean two things. */
    private static String letters(String word) {
        return BETWEEN.matcher(Plain.of(word).text().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    public List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /** The code that a word stands for, without a word about those that stand for none. */
    public Optional<String> find(String written) {
        if (written.length() > Cell.MOST_LETTERS) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(known(Plain.of(written).text()));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** One code. */
    public Reading<String> code(@Nullable String written) {
        return Cell.read(
                written,
                cell -> {
                    var code = known(cell.text());
                    if (code == null) {
                        throw unknown(cell.text());
                    }
                    return cell.understood(code, code);
                });
    }

    /**
     * Several codes divided by a semicolon, comma, plus, slash or «و»; each is kept once, in the
     * order in which it stands.
     */
    public Reading<List<String>> codes(@Nullable String written) {
        return Cell.read(
                written,
                cell -> {
                    var found = new LinkedHashSet<String>();
                    for (var part : DIVIDERS.split(cell.text())) {
                        addAll(part.strip(), found);
                    }
                    return cell.understood(List.copyOf(found), String.join(";", found));
                });
    }

    /** The codes whose words are most like this one, the likest first. */
    public List<Proposal> nearest(String word) {
        var key = Plain.key(word.substring(0, Math.min(word.length(), Cell.MOST_LETTERS)));
        var best = new LinkedHashMap<String, Double>();
        keys.forEach((known, code) -> best.merge(code, likeness(key, known), Math::max));
        return best.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SIMILARITY)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_PROPOSALS)
                .map(entry -> new Proposal(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static double likeness(String key, String known) {
        var likeness = Similarity.of(key, known);
        return known.length() >= LEAST_PART && key.contains(known)
                ? Math.max(likeness, PART_OF_A_SENTENCE)
                : likeness;
    }

    private @Nullable String known(String word) {
        var exactly = letters.get(letters(word));
        var key = Plain.key(word);
        return exactly != null || unclear.contains(key) ? exactly : keys.get(key);
    }

    /** A known word may hold a slash or «و» itself, so the whole is tried before its parts. */
    private void addAll(String part, LinkedHashSet<String> found) {
        if (part.isEmpty()) {
            return;
        }
        var whole = known(part);
        if (whole != null) {
            found.add(whole);
            return;
        }
        var pieces = WORD_DIVIDERS.split(part);
        var codes = new ArrayList<String>();
        for (var piece : pieces) {
            var code = known(piece);
            if (code == null) {
                throw unknown(pieces.length > 1 ? piece.strip() : part);
            }
            codes.add(code);
        }
        found.addAll(codes);
    }

    private Unreadable unknown(String word) {
        var near = nearest(word).stream().map(proposal -> codes.get(proposal.code())).toList();
        return near.isEmpty()
                ? new Unreadable(
                        "unknown-word",
                        word,
                        named(codes(), Code::persian),
                        named(codes(), Code::english))
                : new Unreadable(
                        "unknown-word-near",
                        word,
                        named(near, Code::persian),
                        named(near, Code::english));
    }

    private static String named(List<Code> codes, Function<Code, String> name) {
        return String.join(
                name.apply(codes.get(0)).codePointAt(0) > 127 ? "، " : ", ",
                codes.stream().map(name).toList());
    }
}
