package ir.hamyar.atlas.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /**
     * Who may frame a page: an origin, of all hosts under a domain where it begins with {@code *.}
     */
    private static final Pattern FRAMING_ORIGIN =
            Pattern.compile(
                    "https?://(?:\\*\\.)?[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\\d{1,5})?");

    private static final String NOBODY = "'none'";

    private final String value;
    private final String valueInFrames;
    private final boolean framedByOthers;

    /**
     * @param embedOrigins who may show the map in a frame beside the atlas itself
     * @throws IllegalArgumentException for what is no origin, which must not silently open or shut
     *     the frame
     */
    ContentSecurityPolicy(
            ImportMap importMap,
            @Value("${atlas.base-map.raster-url:}") String rasterUrl,
            @Value("${atlas.embed.origins:}") List<String> embedOrigins) {
        var tiles = origin(rasterUrl);
        var rest =
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
                        "frame-ancestors ");
        this.value = rest + NOBODY;
        this.valueInFrames = rest + framing(embedOrigins);
        this.framedByOthers = !embedOrigins.isEmpty();
    }

    String value() {
        return value;
    }

    /** For the page that is made to stand in a frame. */
    String valueInFrames() {
        return valueInFrames;
    }

    /** Whether anyone but the atlas itself may frame that page. */
    boolean isFramedByOthers() {
        return framedByOthers;
    }

    private static String framing(List<String> origins) {
        for (var origin : origins) {
            if (!FRAMING_ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "atlas.embed.origins holds “%s”; it takes origins such as https://city.example"
                                .formatted(origin));
            }
        }
        return String.join(" ", Stream.concat(Stream.of("'self'"), origins.stream()).toList());
    }

    /** Scheme, host and port of an https address; null where it is the atlas itself or none. */
    private static @Nullable String origin(String rasterUrl) {
        var matcher = HTTPS_ORIGIN.matcher(rasterUrl);
        return matcher.lookingAt() ? matcher.group().replace("{s}", "*") : null;
    }
}
