package ir.hamyar.atlas.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where a failure becomes an answer: problem JSON for programs, a page for people.
 */
@Component
class Problems {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Answers with a problem.
     *
     * @param key of the sentence; the part after {@code problem.} also names the type
     * @return the page to show, or null when the answer is already written
     */
    @Nullable ModelAndView answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String key,
            List<?> arguments)
            throws IOException {
        var language = language(request);
        var problem = problem(request, status, key, arguments, language);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        if (Reader.of(request) == Reader.PERSON) {
            return page(problem, language);
        }
        write(response, problem, language);
        return null;
    }

    private Problem problem(
            HttpServletRequest request,
            int status,
            String key,
            List<?> arguments,
            Locale language) {
        return new Problem(
                URI.create("urn:hamyar-atlas:problem:" + key.replaceFirst("^problem\\.", "")),
                sentences.title(status, language),
                status,
                sentences.detail(key, arguments, language),
                instance(path(request)));
    }

    private ModelAndView page(Problem problem, Locale language) {
        return new ModelAndView(
                "problem",
                Map.of(
                        "problem",
                        problem,
                        "language",
                        language.getLanguage(),
                        "home",
                        sentences.home(language)));
    }

    private static void write(HttpServletResponse response, Problem problem, Locale language)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    /** The path as it was sent, or encoded where it was sent in a way that no address has. */
    private static URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException notEncoded) {
            return URI.create(UriUtils.encodePath(path, "UTF-8"));
        }
    }

    /** What was asked for at first, also when the container has passed the request on. */
    static String path(HttpServletRequest request) {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseGet(request::getRequestURI);
    }

    /** Looks at the request itself: some failures come before the language has been settled. */
    private static Locale language(HttpServletRequest request) {
        var asked = parameter(request, "lang");
        if (asked == null) {
            asked = RequestContextUtils.getLocale(request).getLanguage();
        }
        return asked.equals("en") ? Locale.ENGLISH : PERSIAN;
    }

    /** A parameter, null also where the query string cannot be read at all. */
    static @Nullable String parameter(HttpServletRequest request, String name) {
        try {
            return request.getParameter(name);
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }
}
