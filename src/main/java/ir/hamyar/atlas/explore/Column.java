package ir.hamyar.atlas.explore;

import org.jspecify.annotations.Nullable;

/**
 * A column of the table.
 *
 * @param code names its cells for the template and the style sheet
 * @param sortHref address that sorts by it, or the other way round; null where it cannot be sorted
 * @param ariaSort {@code ascending}, {@code descending} or null
 */
record Column(String code, String label, @Nullable String sortHref, @Nullable String ariaSort) {}
