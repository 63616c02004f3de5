/**
 * The small map that stands still: draws a subject and what lies around it as SVG shapes, for pages
 * without JavaScript and for paper. Comes in: where the subject is. Goes out: a {@link
 * ir.hamyar.atlas.sketch.Sketch}, which the template {@code layout/sketch} writes down.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo", "text"})
package ir.hamyar.atlas.sketch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
