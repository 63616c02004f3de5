/**
 * The atlas as a stranger uses it: one class a story, in headless Chromium, with everything outside
 * this machine blocked. Pictures are kept under {@code target/journeys}, to be looked at.
 */
@NullMarked
package ir.hamyar.atlas.journeys;

import org.jspecify.annotations.NullMarked;
