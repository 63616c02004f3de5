package ir.hamyar.atlas.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses of the data may become links. Anything that is not plainly https, http,
 * mailto or tel is shown as text: data comes from others and must not run in a reader's browser.
 */
public final class WebAddress {

    private static final Set<String> WEB = Set.of("https", "http");
    private static final Set<String> CONTACT = Set.of("mailto", "tel");

    private WebAddress() {}

    /** The address, when it is safe to follow. */
    public static Optional<String> of(@Nullable String address) {
        if (address == null || address.chars().anyMatch(WebAddress::isControlOrSpace)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            var scheme =
                    uri.getScheme() == null
                            ? ""
                            : uri.getScheme().toLowerCase(java.util.Locale.ROOT);
            var safe =
                    WEB.contains(scheme)
                            ? uri.getHost() != null && uri.getUserInfo() == null
                            : CONTACT.contains(scheme);
            return safe ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isControlOrSpace(int c) {
        return c <= ' ' || c == 0x7f || Character.isWhitespace(c) || Character.isISOControl(c);
    }
}
