package ir.hamyar.atlas.page;

import ir.hamyar.atlas.text.Language;

/**
 * A text on a page and the language it is written in.
 *
 * @param borrowed whether it stands in for a text in the reader's language, which the page then
 *     says
 */
public record Phrase(String text, Language language, boolean borrowed) {

    /** A text that is at home in its language. */
    public static Phrase own(String text, Language language) {
        return new Phrase(text, language, false);
    }

    /** A text that names no language: judged by its letters. Titles and names are never a loan. */
    public static Phrase asWritten(String text) {
        var persian = text.codePoints().filter(Phrase::isArabicScript).count();
        var letters = text.codePoints().filter(Character::isLetter).count();
        return own(text, persian * 2 > letters ? Language.FA : Language.EN);
    }

    private static boolean isArabicScript(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
    }
}
