package ir.hamyar.atlas.cql2;

/**
 * A piece of filter text.
 *
 * @param text what it says: of a text or a quoted name what stands between the quotes
 * @param at its first character, counted from 1
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NAME,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
