package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document hangs together and tells the truth about the services. */
class ApiIT extends OpenServices {

    @Test
    void isAnOpenApiDocument() {
        var answer = get("/api");

        assertThat(header(answer, "Content-Type"))
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        var api = tree(answer);
        assertThat(api.get("openapi").asString()).startsWith("3.0.");
        assertThat(api.at("/info/title").asString()).isNotBlank();
        assertThat(api.at("/info/version").asString()).isNotBlank();
        assertThat(api.at("/servers/0/url").asString()).isEqualTo(root());
    }

    @Test
    void pointsOnlyAtWhatItDefines() {
        var api = json("/api");

        for (var reference : api.findValues("$ref")) {
            var target = reference.asString().substring(1);
            assertThat(api.at(target).isMissingNode()).as(target).isFalse();
        }
    }

    @Test
    void givesEveryOperationAnIdOfItsOwnAndAllItsAnswers() {
        var ids = new HashSet<String>();
        for (var path : json("/api").get("paths")) {
            var operation = path.get("get");
            assertThat(ids.add(operation.get("operationId").asString())).isTrue();
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("responses").propertyNames())
                    .contains("200", "304", "400", "404", "406", "500");
        }
        assertThat(ids).hasSize(6 + 4 * 8 + 2);
    }

    @Test
    void declaresThePartsOfEveryPath() {
        var api = json("/api");
        api.get("paths")
                .properties()
                .forEach(
                        path -> {
                            var names = names(api, path.getValue().at("/get/parameters"));
                            for (var part : path.getKey().split("/")) {
                                if (part.startsWith("{")) {
                                    assertThat(names)
                                            .contains(part.substring(1, part.length() - 1));
                                }
                            }
                        });
    }

    @Test
    void listsEveryParameterThatItemsTakeAndNoOther() {
        var api = json("/api");
        var path = api.get("paths").get("/collections/sites/items");

        assertThat(names(api, path.at("/get/parameters")))
                .containsExactlyInAnyOrder(
                        "limit",
                        "offset",
                        "cursor",
                        "sortby",
                        "properties",
                        "bbox",
                        "bbox-crs",
                        "crs",
                        "datetime",
                        "filter",
                        "filter-lang",
                        "filter-crs",
                        "f",
                        "lang",
                        "ref",
                        "name_fa",
                        "name_en",
                        "other_names",
                        "kind",
                        "uncertainty_m",
                        "project_count",
                        "sectors",
                        "valid_from",
                        "valid_to",
                        "source_licence",
                        "updated_at");
    }

    @Test
    void describesLimitAsTheStandardDoes() {
        var limit = json("/api").at("/components/parameters/limit");

        assertThat(limit.get("style").asString()).isEqualTo("form");
        assertThat(limit.get("explode").asBoolean()).isFalse();
        assertThat(limit.get("required").asBoolean()).isFalse();
        assertThat(limit.at("/schema/type").asString()).isEqualTo("integer");
        assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(1000);
        assertThat(limit.at("/schema/default").asInt()).isEqualTo(100);
    }

    @Test
    void describesBboxAsTheStandardDoes() {
        var bbox = json("/api").at("/components/parameters/bbox");

        assertThat(bbox.at("/schema/type").asString()).isEqualTo("array");
        assertThat(bbox.at("/schema/minItems").asInt()).isEqualTo(4);
        assertThat(bbox.at("/schema/maxItems").asInt()).isEqualTo(6);
        assertThat(bbox.at("/schema/items/type").asString()).isEqualTo("number");
    }

    private static List<String> names(JsonNode api, JsonNode parameters) {
        return parameters
                .valueStream()
                .map(one -> one.has("$ref") ? api.at(one.get("$ref").asString().substring(1)) : one)
                .map(one -> one.get("name").asString())
                .toList();
    }
}
