/**
 * CQL2, the filter language of OGC 21-065r2: reads its text and its JSON into one typed tree and
 * writes the tree as text. Knows no collection, no database and no HTTP; what a property is, and
 * whether it can be compared with what it is compared with, is for the reader of the tree to say.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ir.hamyar.atlas.cql2;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
