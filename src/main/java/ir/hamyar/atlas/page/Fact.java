package ir.hamyar.atlas.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a page: what it says, where it leads, and the small print under it.
 *
 * @param href an address of the atlas itself; null where it leads nowhere
 */
public record Fact(
        String label, List<Phrase> values, @Nullable String href, @Nullable Phrase note) {}
