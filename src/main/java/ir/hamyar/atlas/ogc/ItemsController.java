package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The features of a collection, many or one. */
@Controller
class ItemsController extends OgcController {

    private static final List<Format> FORMATS = List.of(Format.GEOJSON, Format.JSON, Format.HTML);

    private final Collections collections;
    private final FeatureRepository features;
    private final ItemsDocument document;
    private final ItemsTable table;

    ItemsController(
            DataVersion version,
            Collections collections,
            FeatureRepository features,
            ItemsDocument document,
            ItemsTable table) {
        super(version);
        this.collections = collections;
        this.features = features;
        this.document = document;
        this.table = table;
    }

    @GetMapping(ROOT + "/collections/{id}/items")
    @Nullable ModelAndView items(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var collection = collections.get(id);
        var ask = read(request, FORMATS, ItemsQuery.parameterNames(collection));
        var query = ItemsQuery.read(collection, ask.parameters());
        if (isUnchanged(ask, request, response)) {
            return null;
        }
        if (ask.format() == Format.HTML) {
            return page(ask, "items", table.page(ask, collection, query));
        }
        sayCrs(response);
        return write(ask, response, document.page(ask, collection, query));
    }

    @GetMapping(ROOT + "/collections/{id}/items/{featureId}")
    @Nullable ModelAndView item(
            @PathVariable String id,
            @PathVariable String featureId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var collection = collections.get(id);
        var ask = read(request, FORMATS, FORMAT_ONLY);
        if (isUnchanged(ask, request, response)) {
            return null;
        }
        var row = get(collection, featureId);
        if (ask.format() == Format.HTML) {
            return page(ask, "item", table.item(ask, collection, row));
        }
        sayCrs(response);
        return write(ask, response, document.item(ask, collection, row));
    }

    private FeatureRow get(FeatureTable collection, String featureId) {
        if (featureId.chars().anyMatch(Character::isISOControl)) {
            throw new NotFound("problem.unknown-item", collection.collection(), featureId);
        }
        return features.findItem(collection, featureId)
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "problem.unknown-item",
                                        collection.collection(),
                                        featureId));
    }

    private static void sayCrs(HttpServletResponse response) {
        response.setHeader("Content-Crs", "<" + Relations.CRS84 + ">");
    }
}
