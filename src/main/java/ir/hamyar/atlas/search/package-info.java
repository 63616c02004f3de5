/** Finds sites, projects, boundaries and places by name, in either language and any spelling. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "text"})
package ir.hamyar.atlas.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
