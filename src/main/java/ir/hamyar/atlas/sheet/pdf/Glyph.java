package ir.hamyar.atlas.sheet.pdf;

/**
 * A glyph where it stands in its run.
 *
 * @param id in the font file; of no meaning where the glyph is silent
 * @param text the characters it stands for; empty where a neighbour speaks for it
 * @param x from the start of the run, in thousandths of an em
 * @param y above the baseline, in thousandths of an em
 * @param advance how far it moves the pen, in thousandths of an em
 * @param silent whether it is only there to be read and shows nothing
 */
record Glyph(int id, String text, double x, double y, int advance, boolean silent) {

    /** A character that is read here and drawn, if at all, by another glyph. */
    static Glyph silent(String text, double x, int advance) {
        return new Glyph(0, text, x, 0, advance, true);
    }

    Glyph widened(int toAdvance) {
        return new Glyph(id, text, x, y, toAdvance, silent);
    }
}
