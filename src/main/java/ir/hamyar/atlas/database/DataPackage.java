package ir.hamyar.atlas.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifest of the data folder, read just far enough to know which files it promises. */
record DataPackage(Path folder) {

    /**
     * @throws StartupProblem if the manifest is not there or is no JSON
     */
    List<String> fileNames() {
        var manifest = folder.resolve("datapackage.json");
        if (!Files.isReadable(manifest)) {
            throw Problems.noManifest(manifest);
        }
        try {
            return JsonMapper.shared()
                    .readTree(manifest)
                    .path("resources")
                    .valueStream()
                    .flatMap(resource -> paths(resource.path("path")))
                    .toList();
        } catch (JacksonException unreadable) {
            throw Problems.manifestUnreadable(manifest, unreadable.getOriginalMessage());
        }
    }

    /** Frictionless lets a resource be one file or several. */
    private static Stream<String> paths(JsonNode path) {
        return path.isArray()
                ? path.valueStream().map(JsonNode::asString)
                : Stream.of(path.asString());
    }
}
