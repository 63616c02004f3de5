package ir.hamyar.atlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code datapackage.json}, the manifest of the data folder: a Frictionless Data Package
 * whose resources carry one object {@code atlas} of our own (target, role, crs, columns of the
 * coordinates, words for people).
 */
@Component
public class DatasetCatalog {

    /** The name of the manifest in its folder. */
    public static final String MANIFEST = "datapackage.json";

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    DatasetCatalog(IngestProperties properties) {
        this.folder = Path.of(properties.data()).toAbsolutePath().normalize();
    }

    /** The folder in which the manifest is looked for. */
    public Path folder() {
        return folder;
    }

    /**
     * All datasets, in load order.
     *
     * @throws UnreadableFile when there is no manifest or it cannot be understood
     */
    public List<Dataset> list() {
        var manifest = folder.resolve(MANIFEST);
        if (!Files.isReadable(manifest)) {
            throw new UnreadableFile("no-manifest", 0, folder.toString());
        }
        try {
            var resources = json.readTree(Files.readString(manifest)).path("resources");
            var datasets = new ArrayList<Dataset>();
            for (var resource : resources) {
                datasets.add(dataset(resource, datasets.size()));
            }
            return datasets;
        } catch (JacksonException e) {
            throw new UnreadableFile("bad-manifest", line(e), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset dataset(JsonNode resource, int position) {
        var atlas = resource.path("atlas");
        var path = required(resource, "path");
        return new Dataset(
                required(resource, "name"),
                position,
                required(atlas, "target"),
                optional(atlas, "role"),
                path,
                inside(path),
                required(resource, "format"),
                charset(resource.path("encoding").asString("utf-8")),
                atlas.path("crs").asString("OGC:CRS84"),
                optional(atlas.path("geometry"), "x"),
                optional(atlas.path("geometry"), "y"),
                resource.path("schema")
                        .path("fields")
                        .valueStream()
                        .map(field -> field.path("name").asString(""))
                        .toList(),
                provenance(resource, atlas));
    }

    private Dataset.Provenance provenance(JsonNode resource, JsonNode atlas) {
        return new Dataset.Provenance(
                required(atlas, "title_fa"),
                required(atlas, "title_en"),
                optional(atlas, "description_fa"),
                optional(atlas, "description_en"),
                joined(resource.path("sources"), "title"),
                joined(resource.path("licenses"), "title"),
                required(atlas, "date"),
                optional(atlas, "precision_fa"),
                optional(atlas, "precision_en"),
                required(atlas, "attribution"));
    }

    /** A manifest may only name files of its own folder, as the standard demands. */
    private Path inside(String path) {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new UnreadableFile("path-outside", 0, path);
        }
        return file;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFile("unknown-encoding", 0, name);
        }
    }

    private static String joined(JsonNode array, String field) {
        return String.join(
                "; ", array.valueStream().map(entry -> entry.path(field).asString("")).toList());
    }

    private static @Nullable String optional(JsonNode node, String field) {
        var text = node.path(field).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    private static String required(JsonNode node, String field) {
        var text = optional(node, field);
        if (text == null) {
            throw new UnreadableFile("manifest-misses", 0, field);
        }
        return text;
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
    }
}
