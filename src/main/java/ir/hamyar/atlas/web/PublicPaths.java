package ir.hamyar.atlas.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What anyone may read, and what is behind the sign-in. Every other address does not exist. */
final class PublicPaths {

    /** Behind the sign-in. */
    private static final List<String> MANAGED = List.of("/manage/**", "/api/manage/**");

    /** Figures of the running program, for the administrator. */
    private static final List<String> FIGURES =
            List.of("/actuator/metrics", "/actuator/metrics/**", "/actuator/prometheus");

    /** Files that belong to a page and are no page. */
    private static final List<String> FILES =
            List.of(
                    "/css/**",
                    "/js/**",
                    "/fonts/**",
                    "/img/**",
                    "/webjars/**",
                    "/{version:v-[0-9a-f]+}/**",
                    "/favicon.ico",
                    "/favicon.svg",
                    "/robots.txt",
                    "/manifest.webmanifest");

    private static final List<String> DOCUMENTS =
            List.of(
                    "/",
                    "/sites/**",
                    "/sites.pdf",
                    "/compare",
                    "/embed",
                    "/qr.svg",
                    "/verify/**",
                    "/explore",
                    "/explore.{ending}",
                    "/projects/**",
                    "/opportunities/**",
                    "/boundaries/**",
                    "/assets/**",
                    "/ogc/**",
                    "/data-package.zip",
                    "/api/**",
                    "/actuator/health",
                    "/error");

    private static final List<String> PATTERNS =
            Stream.concat(DOCUMENTS.stream(), FILES.stream()).toList();

    /** Asked of every request. */
    private static final RequestMatcher ANY_FILE =
            anyOf(FILES.stream().map(pattern -> paths().matcher(pattern)).toList());

    private PublicPaths() {}

    /** What only those who have signed in see; stands before what is public. */
    static RequestMatcher managed() {
        return anyOf(MANAGED.stream().map(pattern -> paths().matcher(pattern)).toList());
    }

    /** What the administrator, and a program with the administrator's password, may read. */
    static RequestMatcher figures() {
        return anyOf(FIGURES.stream().map(pattern -> paths().matcher(pattern)).toList());
    }

    /** A public address, whatever is done to it. */
    static RequestMatcher anyMethod() {
        return anyOf(PATTERNS.stream().map(pattern -> paths().matcher(pattern)).toList());
    }

    /** The page that is made to stand in a frame. */
    static RequestMatcher framed() {
        return paths().matcher("/embed");
    }

    /** A file that belongs to a page. */
    static RequestMatcher files() {
        return ANY_FILE;
    }

    /** A public address that is only read. */
    static RequestMatcher read() {
        return anyOf(
                PATTERNS.stream()
                        .flatMap(
                                pattern ->
                                        List.of(HttpMethod.GET, HttpMethod.HEAD).stream()
                                                .map(method -> paths().matcher(method, pattern)))
                        .toList());
    }

    private static PathPatternRequestMatcher.Builder paths() {
        return PathPatternRequestMatcher.withDefaults();
    }

    private static RequestMatcher anyOf(List<PathPatternRequestMatcher> matchers) {
        return new OrRequestMatcher(List.copyOf(matchers));
    }
}
