/**
 * Four questions – sector, money, area, time – and every site's answer: it fits, it is unknown
 * because the sources do not say, or it is left out, with the rule that left it out. What can be
 * invested in comes through {@link ir.hamyar.atlas.finder.OfferSource}; this room does not know
 * what kind of record it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "page", "problem", "text"})
package ir.hamyar.atlas.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
