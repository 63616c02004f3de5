package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every address of the open services does: check, ask whether anything changed, write. */
abstract class OgcController {

    /** Where the open services live; CONTRACT of the product, not of the standard. */
    static final String ROOT = "/ogc";

    /** The parameters of an address that takes none but the format. */
    static final List<String> FORMAT_ONLY = List.of("f");

    private final DataVersion version;

    OgcController(DataVersion version) {
        this.version = version;
    }

    /**
     * Reads and checks a request.
     *
     * @param offers how the answer can be written, the favourite first
     * @param allowed names of the parameters this address knows
     */
    OgcRequest read(HttpServletRequest request, List<Format> offers, Collection<String> allowed)
            throws HttpMediaTypeNotAcceptableException {
        return read(request, offers, Parameters.read(request.getParameterMap(), allowed));
    }

    OgcRequest read(HttpServletRequest request, List<Format> offers, Parameters parameters)
            throws HttpMediaTypeNotAcceptableException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var format =
                Negotiation.choose(offers, parameters.find("f"), accept)
                        .orElseThrow(() -> notAcceptable(offers));
        var root = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + ROOT;
        var start = request.getContextPath().length() + ROOT.length();
        var path = request.getRequestURI().substring(start);
        return new OgcRequest(
                root, path.equals("/") ? "" : path, parameters, format, language(request));
    }

    /** Answers 304 where the client already has it, else the document, else its page. */
    @Nullable ModelAndView answer(
            OgcRequest ask,
            HttpServletRequest request,
            HttpServletResponse response,
            String view,
            Supplier<?> document)
            throws IOException {
        if (isUnchanged(ask, request, response)) {
            return null;
        }
        if (ask.format() == Format.HTML) {
            return page(ask, view, document.get());
        }
        var body = Json.MAPPER.writeValueAsBytes(document.get());
        announce(ask, response, body.length);
        response.getOutputStream().write(body);
        return null;
    }

    /** Whether the client holds this answer already; then 304 is written. */
    boolean isUnchanged(OgcRequest ask, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ask.language().getLanguage());
        return new ServletWebRequest(request, response).checkNotModified(etag(ask));
    }

    static ModelAndView page(OgcRequest ask, String view, Object document) {
        return new ModelAndView("ogc/" + view, Map.of("ask", ask, "doc", document));
    }

    static @Nullable ModelAndView write(
            OgcRequest ask, HttpServletResponse response, JsonBytes body) throws IOException {
        announce(ask, response, body.size());
        body.writeTo(response.getOutputStream());
        return null;
    }

    private static void announce(OgcRequest ask, HttpServletResponse response, int length) {
        response.setContentType(ask.format().mediaType());
        response.setContentLength(length);
    }

    /** Weak: the time stamp differs from answer to answer, and Tomcat compresses no strong one. */
    private String etag(OgcRequest ask) {
        var whole = version.current() + "|" + ask.fingerprint();
        return "W/\"" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private static Locale language(HttpServletRequest request) {
        var english = RequestContextUtils.getLocale(request).getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.forLanguageTag("fa");
    }

    private static HttpMediaTypeNotAcceptableException notAcceptable(List<Format> offers) {
        return new HttpMediaTypeNotAcceptableException(
                offers.stream().map(Format::mediaType).map(MediaType::valueOf).toList());
    }
}
