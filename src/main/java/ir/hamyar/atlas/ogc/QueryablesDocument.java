package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties by which a collection can be filtered, as a JSON Schema. */
@JsonPropertyOrder({"$schema", "$id", "type", "title", "properties", "additionalProperties"})
record QueryablesDocument(
        @JsonProperty("$schema") String schema,
        @JsonProperty("$id") String id,
        String type,
        String title,
        Map<String, Object> properties,
        boolean additionalProperties,
        @JsonIgnore List<Queryable> list) {

    /** A property with its name in the reader's language. */
    record Queryable(String name, String title, Map<String, Object> schema) {

        Map<String, Object> titled() {
            var titled = new LinkedHashMap<String, Object>();
            titled.put("title", title);
            titled.putAll(schema);
            return titled;
        }
    }

    static QueryablesDocument of(String id, String title, List<Queryable> list) {
        var properties = new LinkedHashMap<String, Object>();
        list.forEach(queryable -> properties.put(queryable.name(), queryable.titled()));
        return new QueryablesDocument(
                "https://json-schema.org/draft/2020-12/schema",
                id,
                "object",
                title,
                properties,
                false,
                list);
    }
}
