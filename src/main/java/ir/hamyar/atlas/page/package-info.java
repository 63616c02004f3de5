/**
 * What the pages rendered on the server have in common: texts in two languages, facts and what is
 * not stated, links that are safe to follow, and the short lines by which one kind of thing lists
 * another. Feature rooms fill it; it knows none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package ir.hamyar.atlas.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
