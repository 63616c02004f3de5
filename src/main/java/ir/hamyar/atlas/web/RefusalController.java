package ir.hamyar.atlas.web;

import ir.hamyar.atlas.problem.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where a refused request is forwarded, so that it ends in the same funnel, and in the reader's
 * language, as every other unknown address. It cannot be reached from outside.
 */
@Controller
class RefusalController {

    private static final String PATH = "/refused";
    private static final String KNOWN_ADDRESS = RefusalController.class.getName() + ".known";
    private static final String REASON = RefusalController.class.getName() + ".reason";
    private static final String STATUS = RefusalController.class.getName() + ".status";

    /** Forwards a request that was not let through. */
    static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(KNOWN_ADDRESS, PublicPaths.anyMethod().matches(request));
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    /** Forwards a request for something that is there, but not for this person. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws ServletException, IOException {
        request.setAttribute(STATUS, status);
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    /** Forwards a request that failed before it reached a controller. */
    static void refuse(
            HttpServletRequest request, HttpServletResponse response, RuntimeException why)
            throws ServletException, IOException {
        request.setAttribute(REASON, why);
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    /** Whether the request has failed already and is on its way to the sentence that says so. */
    static boolean isRefusing(HttpServletRequest request) {
        return request.getAttribute(REASON) != null;
    }

    /** Every method is named, or Spring would answer OPTIONS by itself. */
    @RequestMapping(
            path = PATH,
            method = {
                RequestMethod.GET,
                RequestMethod.HEAD,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE,
                RequestMethod.OPTIONS,
                RequestMethod.TRACE
            })
    void refused(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (request.getAttribute(REASON) instanceof RuntimeException why) {
            throw why;
        }
        if (request.getAttribute(STATUS) instanceof HttpStatus status) {
            throw new ResponseStatusException(status);
        }
        if (Boolean.TRUE.equals(request.getAttribute(KNOWN_ADDRESS))) {
            throw new HttpRequestMethodNotSupportedException(
                    request.getMethod(), List.of("GET", "HEAD"));
        }
        var path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        throw new NotFound("problem.unknown-page", path == null ? PATH : path);
    }
}
