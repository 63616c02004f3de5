package ir.hamyar.atlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Where a browser keeps the token of a sign-in: out of reach of scripts and of other sites. */
final class SessionCookie {

    private static final String NAME = "atlas-session";

    private SessionCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** Until the browser is closed. */
    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        add(request, response, ResponseCookie.from(NAME, token));
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, ResponseCookie.from(NAME, "").maxAge(Duration.ZERO));
    }

    private static void add(
            HttpServletRequest request,
            HttpServletResponse response,
            ResponseCookie.ResponseCookieBuilder cookie) {
        var made = cookie.path("/").httpOnly(true).sameSite("Lax").secure(request.isSecure());
        response.addHeader(HttpHeaders.SET_COOKIE, made.build().toString());
    }
}
