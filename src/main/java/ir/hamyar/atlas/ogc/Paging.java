package ir.hamyar.atlas.ogc;

import java.util.Optional;

/**
 * Where a page stands among all that match.
 *
 * @param returned how many features the page holds
 * @param matched how many match in all
 */
record Paging(OgcRequest ask, ItemsQuery query, long returned, long matched) {

    /** The page after this one, empty on the last. */
    Optional<Address> next() {
        var after = query.offset() + returned;
        var reachable = returned > 0 && after < matched && after <= ItemsQuery.MAX_OFFSET;
        return reachable ? Optional.of(from(after)) : Optional.empty();
    }

    /** The page before this one, empty on the first. */
    Optional<Address> previous() {
        return query.offset() == 0
                ? Optional.empty()
                : Optional.of(from(Math.max(0, query.offset() - query.limit())));
    }

    private Address from(long offset) {
        var page = ask.here().with("limit", query.limit());
        return offset == 0 ? page.without("offset") : page.with("offset", offset);
    }
}
