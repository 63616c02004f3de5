package ir.hamyar.atlas.web;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What anyone may read, and what is behind the sign-in. Every other address does not exist. */
final class PublicPaths {

    private static final List<String> MANAGED = List.of("/manage/**", "/api/manage/**");

    private static final List<String> PATTERNS =
            List.of(
                    "/",
                    "/sites/**",
                    "/projects/**",
                    "/boundaries/**",
                    "/ogc/**",
                    "/api/**",
                    "/css/**",
                    "/js/**",
                    "/fonts/**",
                    "/img/**",
                    "/webjars/**",
                    "/favicon.ico",
                    "/favicon.svg",
                    "/icons.svg",
                    "/robots.txt",
                    "/manifest.webmanifest",
                    "/actuator/health",
                    "/error");

    private PublicPaths() {}

    /** What only those who have signed in see; stands before what is public. */
    static RequestMatcher managed() {
        return anyOf(MANAGED.stream().map(pattern -> paths().matcher(pattern)).toList());
    }

    /** A public address, whatever is done to it. */
    static RequestMatcher anyMethod() {
        return anyOf(PATTERNS.stream().map(pattern -> paths().matcher(pattern)).toList());
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
