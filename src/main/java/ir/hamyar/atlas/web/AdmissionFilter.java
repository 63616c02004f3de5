package ir.hamyar.atlas.web;

import ir.hamyar.atlas.problem.TryLater;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests in at once and tells the rest to come again: a queue that grows without end
 * serves nobody. Files of a page and the health of the program pass always; they cost next to
 * nothing.
 *
 * <p>It stands before the sign-in, which asks the database too, and answers for that as well.
 */
@Component
@ConditionalOnWebApplication
@Order(AdmissionFilter.ORDER)
class AdmissionFilter extends OncePerRequestFilter {

    /** Just before Spring Security, after what measures requests. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final Duration WAIT = Duration.ofSeconds(3);

    private final Semaphore places;

    AdmissionFilter(@Value("${atlas.load.most-at-once}") int mostAtOnce) {
        this.places = new Semaphore(mostAtOnce);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isOpenService(request)
                && (PublicPaths.files().matches(request)
                        || request.getRequestURI().equals("/actuator/health"));
    }

    /** Known from its beginning; to match it with patterns takes longer than a known answer. */
    private static boolean isOpenService(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/ogc/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            RefusalController.refuse(request, response, TryLater.busy("problem.busy", WAIT));
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            response.resetBuffer();
            RefusalController.refuse(request, response, failed);
        } finally {
            places.release();
        }
    }
}
