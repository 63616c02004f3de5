package ir.hamyar.atlas.ogc;

import org.jspecify.annotations.Nullable;

/**
 * How a page is best read.
 *
 * @param matched how many match, null where that has not been asked yet
 * @param sorted whether to find first what matches and then sort it, rather than to walk in the
 *     order of {@code ref}. With a small box a walk would visit every row outside it; with a large
 *     one sorting would take all that is in it
 */
record Reading(@Nullable Matched matched, boolean sorted) {}
