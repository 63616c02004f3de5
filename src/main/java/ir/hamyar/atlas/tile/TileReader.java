package ir.hamyar.atlas.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who reads a page about tiles, and what was asked. The frame of the open services' pages asks this
 * of every page.
 *
 * @param root absolute address of the open services, without a slash at the end
 * @param path what follows it
 */
record TileReader(String root, String path, Locale language) {

    /** An absolute address, as text where it is written. */
    record Place(String text) {

        public Place with(String name, Object value) {
            var changed = UriComponentsBuilder.fromUriString(text).replaceQueryParam(name, value);
            return new Place(changed.build().toUriString());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static TileReader of(HttpServletRequest request) {
        var root = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/ogc";
        var start = request.getContextPath().length() + "/ogc".length();
        var english = RequestContextUtils.getLocale(request).getLanguage().equals("en");
        return new TileReader(
                root,
                request.getRequestURI().substring(start),
                english ? Locale.ENGLISH : Locale.forLanguageTag("fa"));
    }

    /** Whether a page is wanted rather than a document; who takes anything gets the document. */
    static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return wish(accept, MediaType.TEXT_HTML) > wish(accept, MediaType.APPLICATION_JSON);
    }

    /** How much a client wants a type, 0 to 1; 0 where its header cannot be read. */
    private static double wish(@Nullable String accept, MediaType wanted) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.includes(wanted))
                    .mapToDouble(MediaType::getQualityValue)
                    .max()
                    .orElse(0);
        } catch (InvalidMediaTypeException unreadable) {
            return 0;
        }
    }

    public Place at(String otherPath) {
        return new Place(root + otherPath);
    }

    public Place here() {
        return at(path);
    }

    public boolean isPersian() {
        return language.getLanguage().equals("fa");
    }

    public String otherLanguage() {
        return isPersian() ? "en" : "fa";
    }
}
