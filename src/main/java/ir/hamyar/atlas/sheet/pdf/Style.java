package ir.hamyar.atlas.sheet.pdf;

/**
 * How a piece of text looks.
 *
 * @param size in points
 */
public record Style(Face face, double size, Ink ink) {

    public Style bold() {
        return new Style(Face.BOLD, size, ink);
    }

    public Style in(Ink other) {
        return new Style(face, size, other);
    }

    public Style sized(double other) {
        return new Style(face, other, ink);
    }
}
