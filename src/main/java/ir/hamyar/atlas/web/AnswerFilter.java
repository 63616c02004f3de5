package ir.hamyar.atlas.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.web.AnswerCache.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives answers of the open services again, before anything but the version of the data is asked.
 * An answer is kept with the version of the data before it was made, under everything that it may
 * depend on: address, accepted type and language, cookies, and the names by which a proxy calls
 * this server.
 */
final class AnswerFilter extends OncePerRequestFilter {

    private static final String PLACE = "/ogc/collections/";
    private static final int LONGEST_KEY = 2000;
    private static final int MOST_BYTES = 1_500_000;
    private static final Pattern REFUSED_GZIP =
            Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
    private static final List<String> KEPT_TYPES =
            List.of("application/geo+json", "application/vnd.mapbox-vector-tile");

    private static final List<String> TELLING =
            List.of(
                    HttpHeaders.HOST,
                    HttpHeaders.ACCEPT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    HttpHeaders.COOKIE,
                    "Forwarded",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix",
                    "X-Forwarded-Ssl");

    /** They belong to one way of sending it. */
    private static final Set<String> OF_THE_BYTES =
            Set.of(
                    "content-length",
                    "content-encoding",
                    "transfer-encoding",
                    "date",
                    "connection",
                    "keep-alive",
                    "vary",
                    "etag");

    private final Supplier<DataVersion> version;
    private final AnswerCache answers = new AnswerCache();

    /**
     * @param version asked for with the first request, since filters are there before the database
     */
    AnswerFilter(Supplier<DataVersion> version) {
        this.version = version;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().startsWith(request.getContextPath() + PLACE)
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader(HttpHeaders.RANGE) != null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.length() > LONGEST_KEY) {
            chain.doFilter(request, response);
            return;
        }
        var current = version.get().current();
        var known = answers.find(current, key);
        (known == null ? Counted.MADE : Counted.GIVEN_AGAIN).increment();
        if (known != null) {
            give(known, request, response);
            return;
        }
        var copying = new CopyingResponse(response, MOST_BYTES);
        chain.doFilter(request, copying);
        var answer = answer(copying);
        if (answer != null) {
            answers.keep(current, key, answer);
        }
    }

    /**
     * The server goes by the name in its links: what a proxy says of it has been read before, and
     * its headers taken away. Of a header that comes twice both may count.
     */
    private static String key(HttpServletRequest request) {
        var key = new StringBuilder(request.getScheme());
        key.append("://").append(request.getServerName());
        key.append(':').append(request.getServerPort());
        key.append(request.getRequestURI()).append('?').append(request.getQueryString());
        for (var header : TELLING) {
            key.append('\n').append(Collections.list(request.getHeaders(header)));
        }
        return key.toString();
    }

    /** What was answered, null where it is not to be kept. */
    private static @Nullable Answer answer(CopyingResponse response) {
        var type = response.getContentType();
        var etag = response.getHeader(HttpHeaders.ETAG);
        var isEmpty = response.getStatus() == HttpServletResponse.SC_NO_CONTENT;
        var isKept =
                isEmpty
                        || response.getStatus() == HttpServletResponse.SC_OK
                                && type != null
                                && KEPT_TYPES.stream().anyMatch(type::startsWith);
        if (!isKept || etag == null || response.getHeader(HttpHeaders.SET_COOKIE) != null) {
            return null;
        }
        var body = response.copied();
        if (body == null) {
            return null;
        }
        return new Answer(response.getStatus(), headers(response), etag, body);
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : response.getHeaderNames()) {
            if (!OF_THE_BYTES.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(", ", response.getHeaders(name)));
            }
        }
        headers.put(HttpHeaders.VARY, "Accept, Accept-Language, Cookie, Accept-Encoding");
        return headers;
    }

    private static void give(
            Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.ETAG, answer.etag());
        if (isHeld(answer.etag(), request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(answer.status());
        var isGzipped =
                answer.isWorthCompressing()
                        && takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var body = isGzipped ? answer.gzipped() : answer.body();
        if (isGzipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (answer.status() == HttpServletResponse.SC_OK) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** By weak comparison (RFC 9110, 8.8.3.2). */
    private static boolean isHeld(String etag, @Nullable String held) {
        if (held == null) {
            return false;
        }
        var opaque = etag.startsWith("W/") ? etag.substring(2) : etag;
        return held.strip().equals("*") || held.contains(opaque);
    }

    /** Whoever forbids it says {@code gzip;q=0}. */
    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && !REFUSED_GZIP.matcher(accepted).find();
    }

    /** Made with the first answer: filters are there before there is anything to count with. */
    private static final class Counted {

        static final Counter MADE = Metrics.counter("atlas.answers", "from", "database");
        static final Counter GIVEN_AGAIN = Metrics.counter("atlas.answers", "from", "memory");
    }
}
