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
    private static final List<String> PARAMETERS =
            Stream.concat(Stream.of("v", JOINED), SelectionParameters.FILTERING.stream()).toList();

    private final TileLayers layers;
    private final TileDrawing tiles;
    private final DataVersion version;

    TileController(TileLayers layers, TileDrawing tiles, DataVersion version) {
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
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag())) {
            return;
        }
        var start = System.nanoTime();
        var drawn = tiles.draw(layer, tile, selection, joined);
        logIfSlow(id, tile, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        write(response, drawn);
    }

    private static boolean isJoined(Parameters parameters) {
        var joined = parameters.find(JOINED).orElse("false");
        if (!CHOICES.contains(joined)) {
            throw new InvalidInput("problem.choice", JOINED, joined, CHOICES);
        }
        return joined.equals("true");
    }

    private static void write(HttpServletResponse response, byte[] drawn) throws IOException {
        if (drawn.length == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(drawn.length);
        response.getOutputStream().write(drawn);
    }

    /**
     * An ETag belongs to its address, which says which tile; it need only tell the data's state.
     * Weak: features come in whatever order the database finds them, and are compressed on the way.
     */
    private String etag() {
        var bytes = version.current().getBytes(StandardCharsets.UTF_8);
        return "W/\"" + UUID.nameUUIDFromBytes(bytes) + "\"";
    }

    private static void logIfSlow(String layer, TileCoord tile, long millis) {
        if (millis > SLOW_MILLIS) {
            LOG.warn("Slow tile {} {}/{}/{}: {} ms", layer, tile.z(), tile.x(), tile.y(), millis);
        }
    }
}
