package ir.hamyar.atlas.web;

import ir.hamyar.atlas.account.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who has signed in stands in the database, so that any node knows it and a restart forgets nobody.
 * The browser keeps a token; a request without one asks nothing.
 */
@Component
@ConditionalOnWebApplication
class StoredSignIns implements SecurityContextRepository {

    private final Sessions sessions;

    StoredSignIns(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return find(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(SingletonSupplier.of(() -> find(request)));
    }

    private SecurityContext find(HttpServletRequest request) {
        var context = SecurityContextHolder.getContextHolderStrategy().createEmptyContext();
        var token = SessionCookie.read(request);
        // To ask again on the way to the refusal would only wait a second time.
        if (token != null && !RefusalController.isRefusing(request)) {
            sessions.find(token).ifPresent(context::setAuthentication);
        }
        return context;
    }

    /** A new sign-in gets a new token; an empty context is a sign-out. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var before = SessionCookie.read(request);
        if (before != null) {
            sessions.close(before);
        }
        var who = context.getAuthentication();
        if (who == null) {
            SessionCookie.remove(request, response);
        } else {
            SessionCookie.write(request, response, sessions.open(who.getName()));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).getAuthentication() != null;
    }

    private record Deferred(Supplier<SecurityContext> context) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return context.get().getAuthentication() == null;
        }
    }
}
