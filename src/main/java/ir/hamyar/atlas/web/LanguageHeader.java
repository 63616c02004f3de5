package ir.hamyar.atlas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.springframework.http.HttpHeaders;

/**
 * The language of a reader who has not chosen one. The pages of the atlas are Persian until then;
 * the open services, which programs read, heed {@code Accept-Language}.
 */
final class LanguageHeader {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");
    private static final List<Locale> LANGUAGES = List.of(PERSIAN, Locale.ENGLISH);
    private static final String SERVICES = "/ogc";

    /** What nobody's browser sends; comparing thousands of languages would take a second. */
    private static final int LONGEST = 1000;

    private LanguageHeader() {}

    static Locale choose(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var isService = path.equals(SERVICES) || path.startsWith(SERVICES + "/");
        if (!isService || header == null || header.length() > LONGEST) {
            return PERSIAN;
        }
        try {
            var found = Locale.lookup(LanguageRange.parse(header), LANGUAGES);
            return found == null ? PERSIAN : found;
        } catch (IllegalArgumentException unreadable) {
            return PERSIAN;
        }
    }
}
