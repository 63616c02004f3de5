/**
 * What people write, and what they mean by it: numbers, days in two calendars, amounts of money,
 * degrees, code words, the headings of columns and the names of things. A cell goes in as text; out
 * comes a {@link ir.hamyar.atlas.understand.Reading}: the value with remarks on how it was read, or
 * a named fault that says what is allowed. Where two readings are possible the answer is a
 * question, never a guess. Pure functions: no file, no database, no web.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package ir.hamyar.atlas.understand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
