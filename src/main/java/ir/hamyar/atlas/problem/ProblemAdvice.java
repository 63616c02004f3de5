package ir.hamyar.atlas.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every exception that leaves a controller into an answer. What a client got wrong is told in
 * a sentence; what we got wrong is logged once under an id, and the client is told the id alone.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** In so many seconds a queue of seconds has gone, and a server has come back or not. */
    private static final String RETRY_SECONDS = "5";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable ModelAndView refused(
            Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return problems.answer(
                request, response, refused.status(), refused.messageKey(), refused.arguments());
    }

    @ExceptionHandler
    @Nullable ModelAndView later(
            TryLater later, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(later.seconds()));
        return problems.answer(
                request, response, later.status(), later.messageKey(), List.of(later.seconds()));
    }

    @ExceptionHandler
    @Nullable ModelAndView unreadableBody(
            HttpMessageNotReadableException broken,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return problems.answer(request, response, 400, "problem.unreadable-body", List.of());
    }

    @ExceptionHandler
    @Nullable ModelAndView method(
            HttpRequestMethodNotSupportedException refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var allowed = refused.getSupportedMethods();
        var names = allowed == null ? List.of() : List.of(allowed);
        if (allowed != null) {
            response.setHeader("Allow", String.join(", ", allowed));
        }
        return problems.answer(
                request, response, 405, "problem.method", List.of(refused.getMethod(), names));
    }

    @ExceptionHandler
    @Nullable ModelAndView notAcceptable(
            HttpMediaTypeNotAcceptableException refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return problems.answer(
                request,
                response,
                406,
                "problem.not-acceptable",
                List.of(refused.getSupportedMediaTypes()));
    }

    @ExceptionHandler
    @Nullable ModelAndView missing(
            MissingServletRequestParameterException missing,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return problems.answer(
                request,
                response,
                400,
                "problem.missing-parameter",
                List.of(missing.getParameterName()));
    }

    @ExceptionHandler
    @Nullable ModelAndView mismatch(
            TypeMismatchException mismatch,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var name =
                mismatch instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : String.valueOf(mismatch.getPropertyName());
        var value = String.valueOf(mismatch.getValue());
        return problems.answer(request, response, 400, "problem.wrong-type", List.of(name, value));
    }

    /** Tomcat reads parameters when they are first asked for, and only then finds them broken. */
    @ExceptionHandler
    @Nullable ModelAndView unreadable(
            InvalidParameterException broken,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return problems.answer(request, response, 400, "problem.unreadable-query", List.of());
    }

    @ExceptionHandler
    @Nullable ModelAndView timeout(
            QueryTimeoutException slow, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("A query took too long: {}", request.getRequestURI());
        response.setHeader("Retry-After", RETRY_SECONDS);
        return problems.answer(request, response, 503, "problem.query-timeout", List.of());
    }

    /** All connections stayed in use, or a replica broke a question off to catch up. */
    @ExceptionHandler({
        TransientDataAccessResourceException.class,
        ConcurrencyFailureException.class
    })
    @Nullable ModelAndView busy(
            Exception full, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("No connection became free in time: {}", full.getMessage());
        response.setHeader("Retry-After", RETRY_SECONDS);
        return problems.answer(request, response, 503, "problem.busy", List.of());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    @Nullable ModelAndView unreachable(
            Exception unreachable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (unreachable.getCause() instanceof TransientDataAccessResourceException full) {
            return busy(full, request, response);
        }
        LOG.error("The database cannot be reached", unreachable);
        response.setHeader("Retry-After", RETRY_SECONDS);
        var key =
                READING.contains(request.getMethod())
                        ? "problem.database-unreachable"
                        : "problem.not-saved";
        return problems.answer(request, response, 503, key, List.of());
    }

    /** Who may do what is for Spring Security to say, further out. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void forbidden(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    @Nullable ModelAndView other(
            Exception other, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()
                || DisconnectedClientHelper.isClientDisconnectedException(other)) {
            throw other;
        }
        response.resetBuffer();
        if (other instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return known(known.getStatusCode().value(), request, response);
        }
        return unexpected(other, request, response);
    }

    private @Nullable ModelAndView known(
            int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return problems.answer(
                request, response, status, Statuses.key(status), List.of(Problems.path(request)));
    }

    private @Nullable ModelAndView unexpected(
            Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = UUID.randomUUID().toString();
        LOG.error("Fault {} at {} {}", id, request.getMethod(), request.getRequestURI(), fault);
        return problems.answer(request, response, 500, "problem.unexpected", List.of(id));
    }
}
