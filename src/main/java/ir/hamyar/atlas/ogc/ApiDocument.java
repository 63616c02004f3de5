package ir.hamyar.atlas.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The whole interface as an OpenAPI 3.0 document, generated from the collections. */
@Component
class ApiDocument {

    private final Collections collections;
    private final Words words;

    ApiDocument(Collections collections, Words words) {
        this.collections = collections;
        this.words = words;
    }

    Map<String, Object> describe(OgcRequest ask) {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.3");
        document.put("info", info(ask));
        document.put("servers", List.of(Map.of("url", ask.root())));
        document.put("paths", paths(ask));
        document.put(
                "components",
                Map.of(
                        "parameters",
                        ApiParameters.shared(),
                        "responses",
                        ApiResponses.shared(),
                        "schemas",
                        ApiSchemas.all()));
        return document;
    }

    private Map<String, Object> info(OgcRequest ask) {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", words.say("ogc.landing.title", ask.language()));
        info.put("description", words.say("ogc.landing.description", ask.language()));
        info.put("version", "1.0.0");
        return info;
    }

    private Map<String, Object> paths(OgcRequest ask) {
        var paths = new ApiPaths(words, ask.language());
        paths.addService();
        collections.all().forEach(paths::addCollection);
        paths.addTileMatrixSets();
        return paths.all();
    }
}
