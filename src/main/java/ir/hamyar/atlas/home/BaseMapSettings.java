package ir.hamyar.atlas.home;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An online raster base map, off unless configured; the atlas draws its own without one.
 *
 * @param rasterUrl tile address with {@code {z}}, {@code {x}} and {@code {y}}
 * @param rasterAttribution whom its licence asks to name
 */
@ConfigurationProperties("atlas.base-map")
record BaseMapSettings(@Nullable String rasterUrl, @Nullable String rasterAttribution) {

    BaseMapSettings {
        rasterUrl = rasterUrl == null || rasterUrl.isBlank() ? null : rasterUrl;
        if (rasterUrl != null && !rasterUrl.startsWith("https://") && !rasterUrl.startsWith("/")) {
            throw new IllegalArgumentException(
                    "atlas.base-map.raster-url must begin with https:// or /, not: " + rasterUrl);
        }
    }
}
