package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Tells which tiles there are, and in which scheme: documents for programs, pages for people. */
@Controller
class TileSetController extends TileDocumentController {

    private static final String TILING_SCHEME =
            "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final List<String> FORMATS = List.of("json", "html");
    private static final List<String> AND_TILEJSON = List.of("json", "html", "tilejson");

    private final TileLayers layers;
    private final TileRepository tiles;
    private final MessageSource messages;

    TileSetController(
            TileLayers layers, TileRepository tiles, DataVersion version, MessageSource messages) {
        super(version);
        this.layers = layers;
        this.tiles = tiles;
        this.messages = messages;
    }

    @GetMapping("/ogc/collections/{id}/tiles")
    @Nullable ModelAndView tileSets(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var layer = layers.get(id);
        if (format(request, FORMATS).equals("html")) {
            return page(request, response, "tiles", () -> page(request, layer));
        }
        var here = root(request) + "/collections/" + id + "/tiles";
        return answer(
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
    @Nullable ModelAndView tileSet(
            @PathVariable String id,
            @PathVariable String scheme,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var layer = layers.get(id);
        requireKnown(scheme);
        var format = format(request, AND_TILEJSON);
        if (format.equals("html")) {
            return page(request, response, "tiles", () -> page(request, layer));
        }
        if (format.equals("tilejson")) {
            var template = tileSetAddress(request, layer) + "/{z}/{y}/{x}";
            return answer(
                    request, response, () -> TileJson.of(layer, tiles.findBounds(layer), template));
        }
        var links = tileSetLinks(request, layer);
        return answer(request, response, () -> TileSet.of(layer, tiles.findBounds(layer), links));
    }

    @GetMapping("/ogc/tileMatrixSets")
    @Nullable ModelAndView schemes(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (format(request, FORMATS).equals("html")) {
            return page(request, response, "schemes", TileMatrixSet::webMercatorQuad);
        }
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
        return answer(request, response, () -> Map.of("tileMatrixSets", List.of(scheme)));
    }

    @GetMapping("/ogc/tileMatrixSets/{scheme}")
    @Nullable ModelAndView scheme(
            @PathVariable String scheme, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        requireKnown(scheme);
        if (format(request, FORMATS).equals("html")) {
            return page(request, response, "scheme", TileMatrixSet::webMercatorQuad);
        }
        return answer(request, response, TileMatrixSet::webMercatorQuad);
    }

    private static void requireKnown(String scheme) {
        if (!scheme.equals(TileMatrixSet.ID)) {
            throw new NotFound("problem.unknown-tile-matrix-set", scheme, TileMatrixSet.ID);
        }
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

    /** What a page tells of the tiles of a collection. */
    record Page(
            FeatureTable layer,
            String title,
            String address,
            List<String> properties,
            int from,
            int to) {}

    private Page page(HttpServletRequest request, FeatureTable layer) {
        return new Page(
                layer,
                title(layer, reader(request)),
                tileSetAddress(request, layer),
                TileProperties.of(layer).stream().map(Property::name).toList(),
                layer.zooms().min(),
                layer.zooms().max());
    }

    private String title(FeatureTable layer, TileReader reader) {
        var part = layer.part();
        var own = part == null ? null : reader.isPersian() ? part.titleFa() : part.titleEn();
        var id = layer.collection();
        return Objects.requireNonNull(
                messages.getMessage(
                        "ogc.collection." + id, null, own == null ? id : own, reader.language()));
    }
}
