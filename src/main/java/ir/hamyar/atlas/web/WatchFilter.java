package ir.hamyar.atlas.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import ir.hamyar.atlas.database.ConnectionTimes;
import ir.hamyar.atlas.database.ReadRoute;
import ir.hamyar.atlas.database.ReadRoutes;
import ir.hamyar.atlas.database.Turnstile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Chooses the server that a request reads from, and counts what the request costs the database: a
 * timer per layer and route, and one line in the log for each request that was slow.
 *
 * <p>Routes and layers are named as the atlas knows them, never as they were asked for: a stranger
 * can neither fill the memory with names nor write into the log.
 */
@Component
@ConditionalOnWebApplication
@Order(AdmissionFilter.ORDER + 1)
class WatchFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WatchFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String LAYER_ROUTES = "/ogc/collections/{id}";
    private static final String NONE = "none";

    private final MeterRegistry meters;
    private final ReadRoutes routes;
    private final Turnstile turnstile;
    private final long slowMillis;

    WatchFilter(
            MeterRegistry meters,
            ReadRoutes routes,
            Turnstile turnstile,
            @Value("${atlas.load.slow-request}") Duration slow) {
        this.routes = routes;
        this.turnstile = turnstile;
        this.meters = meters;
        this.slowMillis = slow.toMillis();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        routes.choose(route(request));
        var times = ConnectionTimes.begin(turnstile);
        var start = System.nanoTime();
        try {
            chain.doFilter(request, new TurnGivingResponse(response, times));
        } finally {
            ReadRoute.forget();
            times.end();
            tell(request, response.getStatus(), times, System.nanoTime() - start);
        }
    }

    /** A sheet is entered into the list of printed sheets while it is read. */
    private static ReadRoute route(HttpServletRequest request) {
        if (!READING.contains(request.getMethod()) || request.getRequestURI().endsWith(".pdf")) {
            return ReadRoute.PRIMARY;
        }
        return SessionCookie.read(request) == null && !isOfAPrint(request)
                ? ReadRoute.REPLICA_ELSE_PRIMARY
                : ReadRoute.PRIMARY_ELSE_REPLICA;
    }

    /** Whoever has just printed a sheet finds it in the list. */
    private static boolean isOfAPrint(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/verify/");
    }

    private void tell(HttpServletRequest request, int status, ConnectionTimes times, long nanos) {
        var route = nameOfRoute(request);
        var layer = status < 400 ? layer(request, route) : NONE;
        if (times.uses() > 0 || times.waited() > 0) {
            timer("atlas.database.held", "Time during which a connection was held", layer, route)
                    .record(times.held(), TimeUnit.NANOSECONDS);
            timer("atlas.database.wait", "Time in the queue for a connection", layer, route)
                    .record(times.waited(), TimeUnit.NANOSECONDS);
        }
        var millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis >= slowMillis) {
            logSlow(request.getMethod(), route, layer, status, times, millis);
        }
    }

    private static void logSlow(
            String method,
            String route,
            String layer,
            int status,
            ConnectionTimes times,
            long millis) {
        var held = TimeUnit.NANOSECONDS.toMillis(times.held());
        var waited = TimeUnit.NANOSECONDS.toMillis(times.waited());
        LOG.atWarn()
                .addKeyValue("http.request.method", method)
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("atlas.layer", layer)
                .addKeyValue("atlas.millis", millis)
                .addKeyValue("atlas.database.held_millis", held)
                .addKeyValue("atlas.database.wait_millis", waited)
                .addKeyValue("atlas.database.uses", times.uses())
                .log(
                        "Slow: {} {} layer {} answered {} after {} ms, of which {} ms with the database ({} times) and {} ms waiting for it",
                        method,
                        route,
                        layer,
                        status,
                        millis,
                        held,
                        times.uses(),
                        waited);
    }

    private Timer timer(String name, String description, String layer, String route) {
        return Timer.builder(name)
                .description(description)
                .tag("layer", layer)
                .tag("route", route)
                .register(meters);
    }

    private static String nameOfRoute(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? NONE : pattern.toString();
    }

    /** What was answered well exists, so there are no more of these than collections. */
    private static String layer(HttpServletRequest request, String route) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return route.startsWith(LAYER_ROUTES) && variables instanceof Map<?, ?> named
                ? String.valueOf(named.get("id"))
                : NONE;
    }
}
