package ir.hamyar.atlas.text;

import java.util.Locale;

/** The two languages of the atlas. */
public enum Language {
    FA,
    EN;

    /** The language a page is written in; Persian unless English was asked for. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : FA;
    }

    /** The other of the two. */
    public Language other() {
        return this == FA ? EN : FA;
    }

    /** The code as HTML and HTTP write it: {@code fa}, {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction of its script: {@code rtl}, {@code ltr}. */
    public String direction() {
        return this == FA ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
