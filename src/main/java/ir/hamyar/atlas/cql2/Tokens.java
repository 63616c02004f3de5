package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts filter text into pieces. */
final class Tokens {

    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final List<String> DOUBLE_SIGNS = List.of("<>", "<=", ">=");
    private static final String SIGNS = "()[],=<>+-*/%^";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /**
     * @return the pieces in their order; the last says that the text ends
     * @throws Cql2Exception for a character that begins nothing, and for quotes left open
     */
    static List<Token> of(String text) {
        var cutter = new Tokens(text);
        cutter.cut();
        return cutter.tokens;
    }

    private void cut() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                cutOne();
            }
        }
        add(Kind.END, "", at);
    }

    private void cutOne() {
        var start = at;
        var first = text.codePointAt(at);
        if (first == '\'') {
            add(Kind.TEXT, quoted('\''), start);
        } else if (first == '"') {
            add(Kind.QUOTED_NAME, quoted('"'), start);
        } else if (isNameStart(first)) {
            add(Kind.NAME, name(), start);
        } else if (!cutNumber()) {
            add(Kind.SIGN, sign(), start);
        }
    }

    private boolean cutNumber() {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            return false;
        }
        add(Kind.NUMBER, number.group(), at);
        at = number.end();
        return true;
    }

    /** A doubled quote is one quote; in a text {@code \'} is one too. */
    private String quoted(char quote) {
        var start = at++;
        var content = new StringBuilder();
        while (at < text.length()) {
            var character = text.charAt(at++);
            var follows = at < text.length() && text.charAt(at) == quote;
            if (character == '\\' && quote == '\'' && follows) {
                content.append(text.charAt(at++));
            } else if (character != quote) {
                content.append(character);
            } else if (follows) {
                content.append(text.charAt(at++));
            } else {
                return content.toString();
            }
        }
        throw new Cql2Exception(Fault.UNCLOSED_TEXT, start + 1, String.valueOf(quote));
    }

    private String name() {
        var start = at;
        while (at < text.length() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(start, at);
    }

    private String sign() {
        for (var sign : DOUBLE_SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        var character = Character.toString(text.codePointAt(at));
        if (!SIGNS.contains(character)) {
            throw new Cql2Exception(Fault.UNKNOWN_CHARACTER, at + 1, character);
        }
        at++;
        return character;
    }

    private static boolean isNameStart(int character) {
        return Character.isLetter(character) || character == '_' || character == ':';
    }

    private static boolean isNamePart(int character) {
        return isNameStart(character)
                || character == '.'
                || Character.isDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || character == 0x200C
                || character == 0x200D;
    }

    private void add(Kind kind, String content, int start) {
        tokens.add(new Token(kind, content, start + 1));
    }
}
