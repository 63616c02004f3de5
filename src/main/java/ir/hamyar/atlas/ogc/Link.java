package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/** A web link as in RFC 8288; {@code href} is absolute, what is null is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"href", "rel", "type", "title", "hreflang"})
record Link(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title,
        @Nullable String hreflang) {

    /** To something in one of the two languages. */
    static Link to(Address address, String rel, Format format, String title, String language) {
        return new Link(address.toString(), rel, format.mediaType(), title, language);
    }

    static Link to(Address address, String rel, Format format, String title) {
        return new Link(address.toString(), rel, format.mediaType(), title, null);
    }
}
