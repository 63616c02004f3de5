package ir.hamyar.atlas.web;

import ir.hamyar.atlas.problem.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where a refused request is forwarded, so that it ends in the same funnel, and in the reader's
 * language, as every other unknown address. It cannot be reached from outside.
 */
@Controller
class RefusalController {

    static final String PATH = "/refused";

    @RequestMapping(PATH)
    void refuse(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (PublicPaths.anyMethod().matches(asSent(request))) {
            throw new HttpRequestMethodNotSupportedException(
                    request.getMethod(), List.of("GET", "HEAD"));
        }
        throw new NotFound("problem.unknown-page", path(request));
    }

    private static HttpServletRequest asSent(HttpServletRequest request) {
        return new jakarta.servlet.http.HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return path(request);
            }
        };
    }

    private static String path(HttpServletRequest request) {
        var sent = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return sent == null ? request.getRequestURI() : sent.toString();
    }
}
