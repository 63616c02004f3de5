package ir.hamyar.atlas.ogc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page once it has been read.
 *
 * @param first the page's first feature, null where it holds none
 * @param last the page's last feature, null where it holds none
 * @param returned how many features the page holds
 * @param passed how many features lie before it, as far as is known
 * @param more whether the reading went on to a feature beyond the page
 * @param about how many match about, null where that was not read with the page
 */
record Page(
        ItemsQuery query,
        @Nullable FeatureRow first,
        @Nullable FeatureRow last,
        int returned,
        long passed,
        boolean more,
        @Nullable Long about) {

    /** The place after the page, empty where nothing follows. */
    Optional<PageToken> next() {
        var follows = query.isBackward() || more;
        return follows && last != null
                ? Optional.of(token(last, false, passed + returned))
                : Optional.empty();
    }

    /** The place before the page, empty where it is the first. */
    Optional<PageToken> previous() {
        var precedes = query.isBackward() ? more : query.cursor().isPresent() || query.offset() > 0;
        return precedes && first != null
                ? Optional.of(token(first, true, passed))
                : Optional.empty();
    }

    /** Whether the page tells by itself how many match: it began at the beginning, and ends all. */
    boolean tellsMatched() {
        return query.cursor().isEmpty() && !more && (returned > 0 || query.offset() == 0);
    }

    private PageToken token(FeatureRow row, boolean backward, long passedBefore) {
        List<@Nullable String> key =
                Order.of(query.sort()).properties().stream()
                        .map(property -> written(row.value(property)))
                        .toList();
        return new PageToken(query.name(), backward, passedBefore, key);
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
