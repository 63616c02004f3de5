package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.download.FileFormat;
import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.problem.Sentences;
import ir.hamyar.atlas.selection.SelectionParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The features of a collection, many or one. */
@Controller
class ItemsController extends OgcController {

    private static final List<Format> FORMATS = List.of(Format.GEOJSON, Format.JSON, Format.HTML);
    private static final List<Format> AND_FILES =
            Stream.concat(FORMATS.stream(), Format.files().stream()).toList();

    private final Collections collections;
    private final FeatureRepository features;
    private final ItemsDocument document;
    private final ItemsTable table;
    private final ItemsFile files;
    private final Sentences sentences;

    ItemsController(
            DataVersion version,
            Collections collections,
            FeatureRepository features,
            ItemsDocument document,
            ItemsTable table,
            ItemsFile files,
            Sentences sentences) {
        super(version);
        this.collections = collections;
        this.features = features;
        this.document = document;
        this.table = table;
        this.files = files;
        this.sentences = sentences;
    }

    @GetMapping(ROOT + "/collections/{id}/items")
    @Nullable ModelAndView items(
            @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var collection = collections.get(id);
        var ask = read(request, AND_FILES, parameters(collection, request));
        if (ask.format() == Format.HTML) {
            return sheet(ask, collection, request, response);
        }
        var file = ask.format().file();
        if (file.isPresent()) {
            return hand(file.get(), ask, collection, request, response);
        }
        var query = ItemsQuery.read(collection, ask.parameters());
        if (isUnchanged(ask, request, response)) {
            return null;
        }
        sayCrs(response, query.crs());
        return write(ask, response, document.page(ask, collection, query));
    }

    private static Parameters parameters(FeatureTable collection, HttpServletRequest request) {
        return Parameters.read(
                request.getParameterMap(),
                ItemsQuery.parameterNames(collection),
                ItemsQuery.mayBeEmpty(collection));
    }

    /** A file cannot hold the link to the next page, so a header does (RFC 8288). */
    private @Nullable ModelAndView hand(
            FileFormat format,
            OgcRequest ask,
            FeatureTable collection,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = ItemsQuery.readForFile(collection, ask.parameters());
        if (isUnchanged(ask, request, response)) {
            return null;
        }
        var made = files.make(format, ask, collection, query);
        try {
            sayCrs(response, ItemsFile.crs(query));
            var name = collection.collection() + "." + format.ending();
            var attached = ContentDisposition.attachment().filename(name).build();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
            new Paging(ask, made.page())
                    .next()
                    .map("<%s>; rel=\"next\""::formatted)
                    .ifPresent(next -> response.setHeader(HttpHeaders.LINK, next));
            response.setContentType(format.mediaType());
            response.setContentLengthLong(Files.size(made.file()));
            Files.copy(made.file(), response.getOutputStream());
        } finally {
            Files.delete(made.file());
        }
        return null;
    }

    /** The items for people, who are shown under the filter what is wrong with it. */
    private @Nullable ModelAndView sheet(
            OgcRequest ask,
            FeatureTable collection,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var query = ItemsQuery.read(collection, ask.parameters());
            if (isUnchanged(ask, request, response)) {
                return null;
            }
            return page(ask, "items", table.page(ask, collection, query));
        } catch (InvalidInput fault) {
            if (!SelectionParameters.isAboutFilter(fault)) {
                throw fault;
            }
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.ETAG, null);
            var sentence = sentences.detail(fault.messageKey(), fault.arguments(), ask.language());
            return page(ask, "items", table.refused(ask, collection, String.valueOf(sentence)));
        }
    }

    @GetMapping(ROOT + "/collections/{id}/items/{featureId}")
    @Nullable ModelAndView item(
            @PathVariable String id,
            @PathVariable String featureId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var collection = collections.get(id);
        var ask = read(request, FORMATS, List.of("f", "crs"));
        var crs = SelectionParameters.crs(ask.parameters(), "crs");
        if (isUnchanged(ask, request, response)) {
            return null;
        }
        var row = get(collection, featureId, crs);
        if (ask.format() == Format.HTML) {
            return page(ask, "item", table.item(ask, collection, row));
        }
        sayCrs(response, crs);
        return write(ask, response, document.item(ask, collection, row));
    }

    private FeatureRow get(FeatureTable collection, String featureId, Crs crs) {
        if (featureId.chars().anyMatch(Character::isISOControl)) {
            throw new NotFound("problem.unknown-item", collection.collection(), featureId);
        }
        return features.findItem(collection, featureId, crs)
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "problem.unknown-item",
                                        collection.collection(),
                                        featureId));
    }

    private static void sayCrs(HttpServletResponse response, Crs crs) {
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
    }
}
