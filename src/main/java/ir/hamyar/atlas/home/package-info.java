/**
 * The front door: renders the map page with everything the browser needs before its first question
 * – the list of sites, the words of the reader's language, the frame to open with. What the page
 * asks afterwards is answered by the open services.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page"})
package ir.hamyar.atlas.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
