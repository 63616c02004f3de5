/**
 * Persian and English as the atlas writes and compares them: search keys, digits, calendars, money.
 * Pure functions, no framework.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ir.hamyar.atlas.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
