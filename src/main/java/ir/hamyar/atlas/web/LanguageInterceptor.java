package ir.hamyar.atlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Takes {@code ?lang=fa} and {@code ?lang=en}; any other value leaves the language as it was. */
class LanguageInterceptor implements HandlerInterceptor {

    private static final Set<String> LANGUAGES = Set.of("fa", "en");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter("lang");
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (asked != null && LANGUAGES.contains(asked) && resolver != null) {
            resolver.setLocale(request, response, Locale.forLanguageTag(asked));
        }
        return true;
    }
}
