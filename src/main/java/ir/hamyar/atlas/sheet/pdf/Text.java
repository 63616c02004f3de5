package ir.hamyar.atlas.sheet.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph: pieces of text, each in its style, in one main direction. */
public final class Text {

    private static final char END_OF_ISOLATE = '\u2069';

    private final Direction direction;
    private final StringBuilder characters = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** {@code [start, limit)} of the characters look like this. */
    record Piece(int start, int limit, Style style, @Nullable String address) {}

    private Text(Direction direction) {
        this.direction = direction;
    }

    public static Text empty(Direction direction) {
        return new Text(direction);
    }

    public static Text of(Direction direction, String text, Style style) {
        return empty(direction).add(text, style);
    }

    /** Adds a text that takes its place among its neighbours. */
    public Text add(String text, Style style) {
        return append(cleaned(text), style, null);
    }

    /** Adds a text that keeps to its own direction, such as a name of the other script. */
    public Text addApart(Direction own, String text, Style style) {
        if (own == direction) {
            return add(text, style);
        }
        return append(own.isolate() + cleaned(text) + END_OF_ISOLATE, style, null);
    }

    /** Adds a text that leads to an address when it is clicked. */
    public Text addLink(String text, Style style, String address) {
        return append(cleaned(text), style, address);
    }

    public boolean isEmpty() {
        return characters.isEmpty();
    }

    /**
     * Breaks the paragraph into lines.
     *
     * @param width no line is longer, except one that a single letter fills
     */
    public List<TextLine> lines(double width) {
        return isEmpty() ? List.of() : new LineBreaker(this).lines(width);
    }

    /** The paragraph on one line, however long that becomes. */
    public TextLine line() {
        return new LineBreaker(this).whole();
    }

    Direction direction() {
        return direction;
    }

    String characters() {
        return characters.toString();
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    private Text append(String text, Style style, @Nullable String address) {
        if (!text.isEmpty()) {
            var start = characters.length();
            characters.append(text);
            pieces.add(new Piece(start, characters.length(), style, address));
        }
        return this;
    }

    /** A text may not break its line, nor turn round what stands after it. */
    private static String cleaned(String text) {
        return text.replaceAll("[\\u202a-\\u202e\\u2066-\\u2069]", "")
                .replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }
}
