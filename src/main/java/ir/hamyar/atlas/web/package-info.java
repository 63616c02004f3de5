/**
 * Security, language, caching, static files, how much is let in at once and what it costs:
 * configures, decides nothing, imported by nobody. Templates reach the import map as the bean
 * {@code importMap}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "database", "feature", "problem"})
package ir.hamyar.atlas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
