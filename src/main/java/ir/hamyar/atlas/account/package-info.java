/**
 * Who may manage the atlas: the administrator's account, and the sign-in that guards it.
 *
 * <p>In come the password of the environment (or none, and one is made) and every attempt to sign
 * in; out goes a signed-in person with a role. Which addresses need that role is decided in {@code
 * web}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "page", "text"})
package ir.hamyar.atlas.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
