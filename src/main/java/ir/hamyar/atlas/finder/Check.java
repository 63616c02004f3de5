package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.page.Wording;
import java.util.function.Function;

/**
 * One question put to one offer.
 *
 * @param rule names the rule, e.g. {@code money}
 * @param sentence says it in the reader's words
 */
record Check(String rule, Verdict verdict, Function<Wording, String> sentence) {}
