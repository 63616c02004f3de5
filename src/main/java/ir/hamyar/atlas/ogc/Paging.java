package ir.hamyar.atlas.ogc;

import java.util.Optional;

/** The addresses of the pages around a page. */
record Paging(OgcRequest ask, Page page) {

    /** The page after this one, empty on the last. */
    Optional<Address> next() {
        return page.next().map(this::at);
    }

    /** The page before this one, empty on the first. */
    Optional<Address> previous() {
        return page.previous().map(this::at);
    }

    private Address at(PageToken place) {
        return ask.here()
                .without("offset")
                .with("limit", page.query().limit())
                .with("cursor", place.write());
    }
}
