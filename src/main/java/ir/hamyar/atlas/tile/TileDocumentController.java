package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How what is told about tiles is asked for and written: as a document or as a page. */
abstract class TileDocumentController {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private final DataVersion version;

    TileDocumentController(DataVersion version) {
        this.version = version;
    }

    static String format(HttpServletRequest request, List<String> formats) {
        var parameters = Parameters.read(request.getParameterMap(), List.of("f"));
        var wanted = wantsPage(request) ? "html" : "json";
        var format = parameters.find("f").orElse(wanted);
        if (!formats.contains(format)) {
            throw new InvalidInput("problem.choice", "f", format, formats);
        }
        return format;
    }

    static String root(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/ogc";
    }

    @Nullable ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            String view,
            Supplier<?> document) {
        return isUnchanged(request, response)
                ? null
                : new ModelAndView(
                        "ogc/" + view, Map.of("ask", reader(request), "doc", document.get()));
    }

    private boolean isUnchanged(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
        return new ServletWebRequest(request, response).checkNotModified(etag(request));
    }

    @Nullable ModelAndView answer(
            HttpServletRequest request, HttpServletResponse response, Supplier<?> document)
            throws IOException {
        if (isUnchanged(request, response)) {
            return null;
        }
        var body = MAPPER.writeValueAsBytes(document.get());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return null;
    }

    private String etag(HttpServletRequest request) {
        var whole =
                version.current()
                        + root(request)
                        + request.getRequestURI()
                        + request.getQueryString()
                        + wantsPage(request)
                        + reader(request).language();
        return "W/\"" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    static TileReader reader(HttpServletRequest request) {
        var english = RequestContextUtils.getLocale(request).getLanguage().equals("en");
        var start = request.getContextPath().length() + "/ogc".length();
        return new TileReader(
                root(request),
                request.getRequestURI().substring(start),
                english ? Locale.ENGLISH : Locale.forLanguageTag("fa"));
    }

    /** Whether a page is wanted rather than a document; who takes anything gets the document. */
    private static boolean wantsPage(HttpServletRequest request) {
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
}
