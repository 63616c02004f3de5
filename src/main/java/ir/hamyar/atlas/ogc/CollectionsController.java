package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Which collections there are, and what one is made of. */
@Controller
class CollectionsController extends OgcController {

    private static final List<Format> FORMATS = List.of(Format.JSON, Format.HTML);
    private static final List<Format> SCHEMA_FORMATS =
            List.of(Format.SCHEMA, Format.JSON, Format.HTML);

    private final Collections collections;
    private final CollectionDocuments documents;

    CollectionsController(
            DataVersion version, Collections collections, CollectionDocuments documents) {
        super(version);
        this.collections = collections;
        this.documents = documents;
    }

    @GetMapping(ROOT + "/collections")
    @Nullable ModelAndView collections(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var ask = read(request, FORMATS, FORMAT_ONLY);
        return answer(ask, request, response, "collections", () -> documents.all(ask));
    }

    @GetMapping(ROOT + "/collections/{id}")
    @Nullable ModelAndView collection(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var table = collections.get(id);
        var ask = read(request, FORMATS, FORMAT_ONLY);
        return answer(ask, request, response, "collection", () -> documents.one(ask, table));
    }

    /** What a feature of the collection looks like. */
    @GetMapping(ROOT + "/collections/{id}/schema")
    @Nullable ModelAndView schema(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var table = collections.get(id);
        var ask = read(request, SCHEMA_FORMATS, FORMAT_ONLY);
        Supplier<Object> document =
                ask.format() == Format.HTML
                        ? () -> documents.properties(ask, table)
                        : () -> documents.schema(ask, table);
        return answer(ask, request, response, "schema", document);
    }

    /** What all collections can be filtered by. */
    @GetMapping(ROOT + "/queryables")
    @Nullable ModelAndView sharedQueryables(
            HttpServletRequest request, HttpServletResponse response) throws Exception {
        var ask = read(request, SCHEMA_FORMATS, FORMAT_ONLY);
        return answer(ask, request, response, "queryables", () -> documents.queryables(ask));
    }

    /** There are no functions beyond what CQL2 itself has. */
    @GetMapping(ROOT + "/functions")
    @Nullable ModelAndView functions(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var ask = read(request, FORMATS, FORMAT_ONLY);
        return answer(ask, request, response, "functions", () -> Map.of("functions", List.of()));
    }

    @GetMapping(ROOT + "/collections/{id}/queryables")
    @Nullable ModelAndView queryables(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var table = collections.get(id);
        var ask = read(request, SCHEMA_FORMATS, FORMAT_ONLY);
        return answer(ask, request, response, "queryables", () -> documents.queryables(ask, table));
    }
}
