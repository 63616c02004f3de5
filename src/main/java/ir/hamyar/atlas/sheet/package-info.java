/**
 * The opportunity sheet of a site on paper: gathers what is known, draws it on A4 with a map, lays
 * many into one atlas, and says of a printed sheet whether it still holds. What other rooms know of
 * a site, such as terms on offer or the reasons of a score, comes in through {@link
 * ir.hamyar.atlas.sheet.SheetSection}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "feature", "page", "problem", "sketch", "text"})
package ir.hamyar.atlas.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
