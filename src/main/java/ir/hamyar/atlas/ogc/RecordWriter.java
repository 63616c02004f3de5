package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * Writes rows of a catalogue as records of OGC API – Records – Part 1 (20-004r1): a feature with
 * the members the standard names, in the reader's language, and beside them its own properties.
 */
final class RecordWriter extends FeatureWriter {

    private static final String RECORD_CORE =
            "http://www.opengis.net/spec/ogcapi-records-1/1.0/req/record-core";

    private final JsonGenerator json;
    private final OgcRequest ask;
    private final FeatureTable table;
    private final RecordLinks links;
    private final Link catalogue;

    /**
     * @param itemsAddress absolute address of the catalogue's items
     * @param catalogue the link to the catalogue, of which every record has exactly one
     */
    RecordWriter(
            JsonGenerator json,
            OgcRequest ask,
            FeatureTable table,
            RecordLinks links,
            String itemsAddress,
            Link catalogue) {
        super(json, table.properties(), itemsAddress);
        this.json = json;
        this.ask = ask;
        this.table = table;
        this.links = links;
        this.catalogue = catalogue;
    }

    @Override
    List<Link> linksInList(FeatureRow row) {
        var all = new ArrayList<>(super.linksInList(row));
        all.add(catalogue);
        all.addAll(links.of(row));
        return all;
    }

    @Override
    void writeMembers(FeatureRow row) {
        json.writePOJOProperty("conformsTo", List.of(RECORD_CORE));
        json.writeName("time");
        var start = text(row, "time_start");
        var end = text(row, "time_end");
        if (start.isEmpty() || end.isEmpty()) {
            json.writeNull();
        } else {
            json.writePOJO(Map.of("interval", List.of(start.get(), end.get())));
        }
    }

    /** What the standard names; the row's own {@code type} goes by that name already. */
    @Override
    void writeFirstProperties(FeatureRow row) {
        json.writeStringProperty("title", inLanguage(row, "name").orElse(row.ref()));
        inLanguage(row, "description")
                .ifPresent(text -> json.writeStringProperty("description", text));
        text(row, "updated_at").ifPresent(moment -> json.writeStringProperty("updated", moment));
        json.writePOJOProperty("language", Map.of("code", ask.language().getLanguage()));
        json.writePOJOProperty("languages", List.of(Map.of("code", "fa"), Map.of("code", "en")));
        if (text(row, "collection").isPresent()) {
            json.writePOJOProperty("formats", formats());
        }
        var licence = text(row, "source_licence");
        licence.flatMap(Licences::code)
                .ifPresent(code -> json.writeStringProperty("license", code));
        var rights = Stream.concat(licence.stream(), text(row, "attribution").stream()).toList();
        json.writeStringProperty("rights", String.join(" · ", rights));
    }

    private static List<Map<String, String>> formats() {
        var offered = new ArrayList<>(List.of(Format.GEOJSON));
        offered.addAll(Format.files());
        return offered.stream().map(RecordWriter::format).toList();
    }

    private static Map<String, String> format(Format format) {
        var told = new LinkedHashMap<String, String>();
        told.put("name", format.title());
        told.put("mediaType", format.mediaType());
        return told;
    }

    private Optional<String> inLanguage(FeatureRow row, String name) {
        return text(row, name + "_" + ask.language().getLanguage());
    }

    private Optional<String> text(FeatureRow row, String property) {
        return RecordLinks.text(table, row, property);
    }
}
