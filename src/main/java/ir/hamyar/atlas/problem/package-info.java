/**
 * What can go wrong with a request, as plain exceptions, and the one funnel that turns them into
 * RFC 9457 problem JSON or a readable page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ir.hamyar.atlas.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
