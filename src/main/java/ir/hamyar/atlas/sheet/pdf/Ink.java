package ir.hamyar.atlas.sheet.pdf;

import java.util.Locale;

/** A colour in sRGB, e.g. {@code 0x0b6e72}. */
public record Ink(int rgb) {

    /** The three parts from 0 to 1, as PDF operators want them. */
    String operands() {
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f",
                (rgb >> 16 & 0xff) / 255.0,
                (rgb >> 8 & 0xff) / 255.0,
                (rgb & 0xff) / 255.0);
    }
}
