package ir.hamyar.atlas.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which file a bare module name means in the browser. The only script that stands inside a page,
 * written exactly so:
 *
 * <pre>
 * {@code <script type="importmap" th:with="map=${@importMap.json()}" th:utext="${map}"></script>}
 * </pre>
 *
 * <p>Its hash is in the Content-Security-Policy, so one blank more or less and browsers refuse it.
 */
@Component
public class ImportMap {

    private final String json;

    @Autowired
    ImportMap(FileAddresses files) {
        this(files.base(), files.leaflet());
    }

    ImportMap(String files, String leaflet) {
        this.json =
                """
                {"imports":{"leaflet":"%s/js/map/leaflet.js","leaflet-build":"%s/leaflet.js"}}"""
                        .formatted(files, leaflet);
    }

    /** The map, as it must stand in the page. */
    public String json() {
        return json;
    }

    /** The source expression that lets exactly this map through, without the quotes around it. */
    public String hash() {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(json));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
