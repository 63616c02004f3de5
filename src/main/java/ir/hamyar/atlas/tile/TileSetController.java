package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells which tiles there are, and in which scheme. Documents for programs only. */
@Controller
class TileSetController {

    private static final String TILING_SCHEME =
            "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final List<String> JSON = List.of("json");
    private static final List<String> JSON_OR_TILEJSON = List.of("json", "tilejson");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private final TileLayers layers;
    private final TileRepository tiles;
    private final DataVersion version;

    TileSetController(TileLayers layers, TileRepository tiles, DataVersion version) {
        this.layers = layers;
        this.tiles = tiles;
        this.version = version;
    }

    @GetMapping("/ogc/collections/{id}/tiles")
    void tileSets(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var layer = layers.get(id);
        format(request, JSON);
        var here = root(request) + "/collections/" + id + "/tiles";
        answer(
                request,
                response,
                () ->
                        Map.of(
                                "links",
                                List.of(TileLink.json(here, "self")),
                                "tilesets",
                                List.of(TileSet.inList(layer, tileSetLinks(request, layer)))));
    }

    @GetMapping("/ogc/collections/{id}/tiles/{scheme}")
    void tileSet(
            @PathVariable String id,
            @PathVariable String scheme,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var layer = layers.get(id);
        requireKnown(scheme);
        if (format(request, JSON_OR_TILEJSON).equals("tilejson")) {
            var template = tileSetAddress(request, layer) + "/{z}/{y}/{x}";
            answer(request, response, () -> TileJson.of(layer, tiles.findBounds(layer), template));
            return;
        }
        var links = tileSetLinks(request, layer);
        answer(request, response, () -> TileSet.of(layer, tiles.findBounds(layer), links));
    }

    @GetMapping("/ogc/tileMatrixSets")
    void schemes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        format(request, JSON);
        var link = TileLink.json(schemeAddress(request), "self");
        var scheme =
                Map.of(
                        "id",
                        TileMatrixSet.ID,
                        "title",
                        TileMatrixSet.webMercatorQuad().title(),
                        "uri",
                        TileMatrixSet.URI,
                        "links",
                        List.of(link));
        answer(request, response, () -> Map.of("tileMatrixSets", List.of(scheme)));
    }

    @GetMapping("/ogc/tileMatrixSets/{scheme}")
    void scheme(
            @PathVariable String scheme, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        requireKnown(scheme);
        format(request, JSON);
        answer(request, response, TileMatrixSet::webMercatorQuad);
    }

    private static void requireKnown(String scheme) {
        if (!scheme.equals(TileMatrixSet.ID)) {
            throw new NotFound("problem.unknown-tile-matrix-set", scheme, TileMatrixSet.ID);
        }
    }

    private static String format(HttpServletRequest request, List<String> formats) {
        var parameters = Parameters.read(request.getParameterMap(), List.of("f"));
        var format = parameters.find("f").orElse("json");
        if (!formats.contains(format)) {
            throw new InvalidInput("problem.choice", "f", format, formats);
        }
        return format;
    }

    private List<TileLink> tileSetLinks(HttpServletRequest request, FeatureTable layer) {
        var address = tileSetAddress(request, layer);
        return List.of(
                TileLink.json(address, "self"),
                TileLink.json(address + "?f=tilejson", "describedby"),
                TileLink.tiles(address + "/{tileMatrix}/{tileRow}/{tileCol}"),
                TileLink.json(schemeAddress(request), TILING_SCHEME));
    }

    private static String tileSetAddress(HttpServletRequest request, FeatureTable layer) {
        return "%s/collections/%s/tiles/%s"
                .formatted(root(request), layer.collection(), TileMatrixSet.ID);
    }

    private static String schemeAddress(HttpServletRequest request) {
        return root(request) + "/tileMatrixSets/" + TileMatrixSet.ID;
    }

    private static String root(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/ogc";
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, Supplier<?> document)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag(request))) {
            return;
        }
        var body = MAPPER.writeValueAsBytes(document.get());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String etag(HttpServletRequest request) {
        var whole =
                version.current()
                        + root(request)
                        + request.getRequestURI()
                        + request.getQueryString();
        return "W/\"" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
