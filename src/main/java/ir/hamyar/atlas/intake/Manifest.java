package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Dataset;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code datapackage.json} of an export: that of the data folder, with what has come to it. */
final class Manifest {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String original;
    private final ObjectNode tree;
    private boolean isChanged;

    Manifest(String original) {
        this.original = original;
        this.tree = (ObjectNode) JSON.readTree(original);
    }

    /** Promises columns that a table did not have before. */
    void addColumns(Dataset dataset, List<String> columns) {
        resources()
                .valueStream()
                .filter(one -> one.path("name").asString("").equals(dataset.name()))
                .filter(one -> one.path("schema").path("fields").isArray())
                .map(one -> (ArrayNode) one.path("schema").path("fields"))
                .forEach(
                        fields ->
                                columns.forEach(
                                        column -> {
                                            var field = fields.addObject();
                                            field.put("name", column);
                                            field.put("type", "string");
                                            isChanged = true;
                                        }));
    }

    /**
     * Names a file of additions.
     *
     * @param place among the resources: after those it may stand behind
     */
    void add(Dataset added, int place, Wordings wordings) {
        var persian = Locale.forLanguageTag("fa");
        var fa = wordings.target(added.target(), persian);
        var en = wordings.target(added.target(), Locale.ENGLISH);
        var resource = JSON.createObjectNode();
        resource.put("name", added.name());
        resource.put("path", added.path());
        resource.put("format", added.format());
        resource.put("mediatype", "application/geo+json");
        resource.put("encoding", "utf-8");
        resource.put("profile", "data-resource");
        resource.put("title", wordings.english("export.added", en));
        resource.putArray("licenses")
                .addObject()
                .put("name", "notspecified")
                .put("title", added.description().licence());
        resource.putArray("sources").addObject().put("title", added.description().source());
        var atlas = resource.putObject("atlas");
        atlas.put("target", added.target());
        atlas.putNull("role");
        atlas.put("crs", added.crs());
        atlas.putNull("geometry");
        atlas.put("title_fa", wordings.persian("export.added", fa));
        atlas.put("title_en", wordings.english("export.added", en));
        atlas.put("date", added.description().date());
        atlas.put("attribution", added.description().attribution());
        resources().insert(Math.min(place, resources().size()), resource);
        isChanged = true;
    }

    private ArrayNode resources() {
        return (ArrayNode) tree.get("resources");
    }

    /** The original byte for byte while nothing has come to it. */
    String text() {
        if (!isChanged) {
            return original;
        }
        var printer =
                new DefaultPrettyPrinter()
                        .withSeparators(
                                Separators.createDefaultInstance()
                                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                        .withArrayEmptySeparator("")
                                        .withObjectEmptySeparator(""));
        printer.indentArraysWith(INDENT);
        printer.indentObjectsWith(INDENT);
        return JSON.writer().with(printer).writeValueAsString(tree) + "\n";
    }
}
