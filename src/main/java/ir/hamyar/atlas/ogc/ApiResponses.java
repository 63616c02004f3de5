package ir.hamyar.atlas.ogc;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of the open services, for the OpenAPI document. */
final class ApiResponses {

    private static final String PROBLEM = "application/problem+json";

    private ApiResponses() {}

    /** What an address may answer: its content, or one of the shared failures. */
    static Map<String, Object> around(String description, Map<String, Object> content) {
        var success = new LinkedHashMap<String, Object>();
        success.put("description", description);
        success.put("content", content);
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", success);
        if (content.containsKey("application/vnd.mapbox-vector-tile")) {
            responses.put("204", Map.of("description", "Nothing stands in this tile"));
        }
        responses.put("304", Map.of("description", "Not changed since the ETag that was sent"));
        responses.put("400", Schemas.reference("responses/InvalidParameter"));
        responses.put("404", Schemas.reference("responses/NotFound"));
        responses.put("406", Schemas.reference("responses/NotAcceptable"));
        responses.put("500", Schemas.reference("responses/ServerError"));
        return responses;
    }

    static Map<String, Object> shared() {
        var shared = new LinkedHashMap<String, Object>();
        shared.put("InvalidParameter", problem("A parameter is unknown or has an invalid value"));
        shared.put("NotFound", problem("There is no such thing at this address"));
        shared.put("NotAcceptable", problem("The answer cannot be written in an accepted way"));
        shared.put("ServerError", problem("The service failed"));
        return shared;
    }

    private static Map<String, Object> problem(String description) {
        var response = new LinkedHashMap<String, Object>();
        response.put("description", description);
        response.put(
                "content", Map.of(PROBLEM, Map.of("schema", Schemas.reference("schemas/problem"))));
        return response;
    }
}
