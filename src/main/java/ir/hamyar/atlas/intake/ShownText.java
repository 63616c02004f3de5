package ir.hamyar.atlas.intake;

import org.jspecify.annotations.Nullable;

/**
 * Text of a file as it can be kept and shown: what no database takes becomes a sign that can be
 * seen, and nobody reads more than the beginning of a very long cell.
 */
final class ShownText {

    private static final int MOST = 300;
    private static final char NUL_SHOWN = '\u2400';
    private static final char NO_LETTER = '\uFFFD';

    private ShownText() {}

    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var shown = new StringBuilder(Math.min(text.length(), MOST + 1));
        for (int i = 0; i < text.length() && shown.length() < MOST; i++) {
            char sign = text.charAt(i);
            if (sign == 0) {
                shown.append(NUL_SHOWN);
            } else if (!Character.isSurrogate(sign)) {
                shown.append(sign);
            } else if (isPair(text, i)) {
                shown.append(sign).append(text.charAt(++i));
            } else {
                shown.append(NO_LETTER);
            }
        }
        return text.length() > MOST ? shown.append('…').toString() : shown.toString();
    }

    /** Half a pair remains where a text was cut in the middle of an emoji. */
    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
