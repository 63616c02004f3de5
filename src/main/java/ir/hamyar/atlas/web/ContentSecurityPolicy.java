package ir.hamyar.atlas.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a page may load: its own files, the one import map, and tiles of the configured base map.
 *
 * <p>Leaflet sets styles through the object model, which {@code style-src 'self'} allows.
 */
@Component
class ContentSecurityPolicy {

    /** A tile address may begin with {@code {s}}, which stands for a, b, c: any of its hosts. */
    private static final Pattern HTTPS_ORIGIN =
            Pattern.compile("https://(?:\\{s}\\.)?[a-zA-Z0-9.-]+(?::\\d+)?(?=/)");

    private final String value;

    ContentSecurityPolicy(
            ImportMap importMap, @Value("${atlas.base-map.raster-url:}") String rasterUrl) {
        var tiles = origin(rasterUrl);
        this.value =
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self' '" + importMap.hash() + "'",
                        "style-src 'self'",
                        "img-src 'self' data:" + (tiles == null ? "" : " " + tiles),
                        "font-src 'self'",
                        "connect-src 'self'",
                        "manifest-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
    }

    String value() {
        return value;
    }

    /** Scheme, host and port of an https address; null where it is the atlas itself or none. */
    private static @Nullable String origin(String rasterUrl) {
        var matcher = HTTPS_ORIGIN.matcher(rasterUrl);
        return matcher.lookingAt() ? matcher.group().replace("{s}", "*") : null;
    }
}
