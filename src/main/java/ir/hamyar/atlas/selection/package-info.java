/**
 * Which features of a collection are meant: a box, a time, values of properties, a filter in CQL2.
 * Reads these from a request's parameters and turns them into a bound SQL condition on the
 * collection's view, for whoever answers with features, tiles or files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"cql2", "feature", "geo", "problem"})
package ir.hamyar.atlas.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
