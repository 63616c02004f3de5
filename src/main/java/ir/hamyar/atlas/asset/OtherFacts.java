package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record states beyond the fields of its target: texts by the headings of the file, as a
 * JSON object whose keys stand in one order, so that the same facts always have the same form.
 */
final class OtherFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String NONE = "{}";

    private OtherFacts() {}

    /**
     * @param fields names of what is no other fact
     */
    static String of(SourceRecord record, Set<String> fields) {
        var facts = new TreeMap<String, String>();
        var kept = record.text(AssetSchema.OTHER_FACTS);
        if (kept != null) {
            addKept(facts, kept);
        }
        record.attributes()
                .forEach(
                        (heading, value) -> {
                            if (!fields.contains(heading)) {
                                add(facts, heading, value);
                            }
                        });
        return facts.isEmpty() ? NONE : JSON.writeValueAsString(facts);
    }

    static Map<String, String> read(String json) {
        var facts = new TreeMap<String, String>();
        addKept(facts, json);
        return facts;
    }

    /** What an earlier load or a file of our own export holds; any other text is one fact more. */
    private static void addKept(Map<String, String> facts, String kept) {
        try {
            JSON.readValue(kept, OBJECT).forEach((heading, value) -> add(facts, heading, value));
        } catch (JacksonException noObject) {
            facts.put(AssetSchema.OTHER_FACTS, kept);
        }
    }

    private static void add(Map<String, String> facts, String heading, Object value) {
        var text = value == null ? "" : value.toString().strip();
        // PostgreSQL keeps no NUL in a text.
        if (!text.isEmpty() && text.indexOf('\0') < 0) {
            facts.put(heading.strip(), text);
        }
    }
}
