/**
 * Writes Persian and English on pages of PDF, shaped and in the right order, so that they look as
 * in a browser and can be searched, copied and read aloud. Comes in: styled texts, shapes and a
 * place on the page. Goes out: one PDF with its fonts inside. Knows nothing of sites.
 *
 * <p>All lengths are in points (1/72 inch); the origin is the top left corner of the page and y
 * grows downwards.
 */
@NullMarked
package ir.hamyar.atlas.sheet.pdf;

import org.jspecify.annotations.NullMarked;
