/** What tests of every room share. */
@NullMarked
package ir.hamyar.atlas.support;

import org.jspecify.annotations.NullMarked;
