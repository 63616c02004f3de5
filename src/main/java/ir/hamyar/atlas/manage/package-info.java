/**
 * The desk of those who keep the atlas true: its pages. What the pages ask and do goes through the
 * interface under {@code /api/manage}, which other rooms answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "text", "problem"})
package ir.hamyar.atlas.manage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
