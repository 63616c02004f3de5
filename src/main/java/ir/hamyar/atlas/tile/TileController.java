package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.selection.SelectionParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Hands out tiles. They are the same in both languages. */
@Controller
class TileController {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private static final String JOINED = "joined";

    private static final Logger LOG = LoggerFactory.getLogger(TileController.class);
    private static final long SLOW_MILLIS = 500;
    private static final List<String> CHOICES = List.of("true", "false");
    private static final Pattern REFUSED_GZIP =
            Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
    private static final List<String> PARAMETERS =
            Stream.concat(Stream.of("v", JOINED), SelectionParameters.FILTERING.stream()).toList();

    private final TileLayers layers;
    private final RememberedTiles tiles;
    private final DataVersion version;

    TileController(TileLayers layers, RememberedTiles tiles, DataVersion version) {
        this.layers = layers;
        this.tiles = tiles;
        this.version = version;
    }

    @GetMapping("/ogc/collections/{id}/tiles/WebMercatorQuad/{matrix}/{row}/{col}")
    void tile(
            @PathVariable String id,
            @PathVariable String matrix,
            @PathVariable String row,
            @PathVariable String col,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var layer = layers.get(id);
        var parameters = Parameters.read(request.getParameterMap(), PARAMETERS);
        var selection = SelectionParameters.read(layer, parameters);
        var tile = TileAddress.parse(layer, matrix, row, col);
        var joined = isJoined(parameters);
        var compressed = takesGzip(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(etag(compressed))) {
            return;
        }
        var start = System.nanoTime();
        var drawn = tiles.draw(layer, tile, selection, joined);
        logIfSlow(id, tile, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        write(response, drawn, compressed);
    }

    private static boolean isJoined(Parameters parameters) {
        var joined = parameters.find(JOINED).orElse("false");
        if (!CHOICES.contains(joined)) {
            throw new InvalidInput("problem.choice", JOINED, joined, CHOICES);
        }
        return joined.equals("true");
    }

    /** A browser says so in this word; whoever forbids it says {@code gzip;q=0}. */
    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && accepted.contains("gzip")
                && !REFUSED_GZIP.matcher(accepted).find();
    }

    private static void write(
            HttpServletResponse response, RememberedTiles.Tile drawn, boolean compressed)
            throws IOException {
        if (drawn.plain().length == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var body = compressed ? drawn.compressed() : drawn.plain();
        response.setContentType(MEDIA_TYPE);
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * An ETag belongs to its address, which says which tile; it need only tell the data's state,
     * and how the bytes are written.
     */
    private String etag(boolean compressed) {
        var bytes = version.current().getBytes(StandardCharsets.UTF_8);
        return "\"" + UUID.nameUUIDFromBytes(bytes) + (compressed ? "-gzip\"" : "\"");
    }

    private static void logIfSlow(String layer, TileCoord tile, long millis) {
        if (millis > SLOW_MILLIS) {
            LOG.warn("Slow tile {} {}/{}/{}: {} ms", layer, tile.z(), tile.x(), tile.y(), millis);
        }
    }
}
