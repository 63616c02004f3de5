/**
 * Security, language, caching and static files: configures, decides nothing, imported by nobody.
 * Templates reach the import map as the bean {@code importMap}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "problem"})
package ir.hamyar.atlas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
