package ir.hamyar.atlas.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

/**
 * Leads to the sign-in and from there back to where the person wanted to go. The way is kept in the
 * address, so that no session is needed before somebody has signed in.
 */
final class SignInGate {

    static final String PATH = "/manage/sign-in";

    private static final String HOME = "/manage";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** An address of our own: one slash, then nothing that a browser would read as a host. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private SignInGate() {}

    /** Nobody has signed in. */
    static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            RefusalController.refuse(request, response, HttpStatus.UNAUTHORIZED);
        } else if (READING.contains(request.getMethod())) {
            response.sendRedirect(PATH + "?to=" + encoded(asked(request)) + language(request));
        } else {
            response.sendRedirect(PATH);
        }
    }

    /** Somebody has signed in, but may not do this, or the token against forgery is missing. */
    static void deny(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(PATH)) {
            response.sendRedirect(PATH);
        } else {
            RefusalController.refuse(request, response, HttpStatus.FORBIDDEN);
        }
    }

    /** The door is open: on to where the person wanted to go. */
    static void enter(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(ownAddress(request.getParameter("to")));
    }

    static String ownAddress(@Nullable String to) {
        return to != null && OWN_ADDRESS.matcher(to).matches() ? to : HOME;
    }

    /** The page that was asked for in a language is signed in to in the same. */
    private static String language(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return asked == null ? "" : "&lang=" + encoded(asked);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
