package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.sheet.pdf.Face;
import ir.hamyar.atlas.sheet.pdf.Ink;
import ir.hamyar.atlas.sheet.pdf.Style;

/** The colours of the page (css/tokens.css, light) and the letters of the sheet. */
final class Palette {

    static final Ink INK = new Ink(0x1d2733);
    static final Ink MUTED = new Ink(0x55606d);
    static final Ink TURQUOISE = new Ink(0x0b6e72);
    static final Ink LAPIS = new Ink(0x1f3b6e);
    static final Ink SAFFRON = new Ink(0x8a5200);
    static final Ink SAFFRON_FILL = new Ink(0xe09b2d);
    static final Ink HAIRLINE = new Ink(0xddd4c2);
    static final Ink PAPER = new Ink(0xfbf9f4);
    static final Ink LAND = new Ink(0xf4efe4);
    static final Ink LAND_BEYOND = new Ink(0xece6d8);
    static final Ink WATER = new Ink(0xcfe3e6);
    static final Ink WATER_LINE = new Ink(0x8fbcc3);
    static final Ink WATER_INK = new Ink(0x2f6b76);
    static final Ink LINE = new Ink(0xcbbfa6);
    static final Ink SAND = new Ink(0x8d7a52);
    static final Ink WATERMARK = new Ink(0xd9b98a);

    static final Style BODY = new Style(Face.REGULAR, 9.5, INK);
    static final Style SMALL = new Style(Face.REGULAR, 8, MUTED);
    static final Style LABEL = new Style(Face.REGULAR, 8.5, MUTED);
    static final Style HEADING = new Style(Face.BOLD, 12, TURQUOISE);
    static final Style TITLE = new Style(Face.BOLD, 20, INK);
    static final Style ADDRESS = new Style(Face.REGULAR, 7, LAPIS);

    private Palette() {}
}
