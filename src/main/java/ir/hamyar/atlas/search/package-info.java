/**
 * Finds sites, projects, boundaries, places and assets by name, in either language and any
 * spelling, or by ref; and kinds of assets by their name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "text"})
package ir.hamyar.atlas.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
