package ir.hamyar.atlas.database;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells a {@link StartupProblem} in its own words in place of Spring Boot's report; anything else
 * is left to that report.
 *
 * <p>Spring Boot finds it through {@code META-INF/spring.factories}: it is wanted when there is no
 * context to find beans in.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var problem = StartupProblem.behind(failure);
        problem.ifPresent(new StartupConsole()::tell);
        return problem.isPresent();
    }
}
