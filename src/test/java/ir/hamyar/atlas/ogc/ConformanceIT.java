package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the abstract test suites of the standards that are declared, test by test under the names
 * the standards give them, for every collection of the real data: OGC 17-069r4 (A), 18-058r1,
 * 19-079r2, 21-065r2, 20-057 and 20-004r1. What comes of it is written to {@code
 * target/conformance.md}.
 */
class ConformanceIT extends AtlasIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> RESULTS = new ArrayList<>();
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String CATALOGUE = "datasets";
    private static final String GEOJSON = "application/geo+json";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    @AfterAll
    static void keepTheResults() throws IOException {
        Files.write(Path.of("target", "conformance.md"), RESULTS.stream().sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> featuresPartOne() {
        return tests(
                "17-069r4",
                one("core/root-op, root-success", this::landingPage),
                one("core/api-definition-op, -success", this::apiDefinition),
                one("core/conformance-op, -success", this::conformance),
                one("core/http: HEAD, and 404 for what is not there", this::http),
                one("core/fc-md-op, fc-md-success, fc-md-links, fc-md-items", this::collections),
                each("core/fc-md-extent, sfc-md-op, sfc-md-success", this::collection),
                each("core/fc-op, fc-response, fc-links, fc-timeStamp", this::items),
                each("core/fc-numberMatched, fc-numberReturned", this::numbers),
                each("core/fc-limit-definition, fc-limit-response", this::limit),
                each("core/fc-bbox-definition, fc-bbox-response", this::bbox),
                each("core/fc-time-definition, fc-time-response", this::datetime),
                each("core/query-param-invalid", this::invalidParameters),
                each("core/query-param-unknown", this::unknownParameter),
                each("core/f-op, f-success, f-links", this::item),
                each("core/fc-rel-next, paging to the end", this::paging),
                each("geojson/definition, content", this::geojson),
                each("html/definition, content", this::html),
                one("html/definition, content: the service's own pages", this::servicePages),
                one("oas30/oas-definition-1, -2, completeness", this::openApi));
    }

    @TestFactory
    Stream<DynamicTest> featuresPartTwo() {
        return tests(
                "18-058r1",
                each("crs/fc-md-crs-list, storageCrs", this::crsList),
                each("crs/fc-crs-definition, -valid-value, -action; ogc-crs-header", this::crs),
                each("crs/fc-crs-default", this::crsDefault),
                each("crs/fc-bbox-crs-definition, -valid-value, -action", this::bboxCrs),
                each("crs/fc-crs-invalid, fc-bbox-crs-invalid", this::crsInvalid));
    }

    @TestFactory
    Stream<DynamicTest> featuresPartThree() {
        return tests(
                "19-079r2",
                each("queryables/queryables-link, get-op, response", this::queryables),
                each("queryables-query-parameters/parameters", this::queryableParameters),
                each("filter/filter-param, filter-lang-param, filter-crs-param", this::filter),
                each("filter/response, mixing-expressions", this::mixedFilter),
                each("features-filter/filter-param: invalid filters are 400", this::badFilter));
    }

    @TestFactory
    Stream<DynamicTest> cql2() {
        return tests(
                "21-065r2",
                each("basic-cql2: =, <>, <, >, <=, >=, IS NULL, AND, OR, NOT", this::basicCql2),
                each("cql2-json says the same as cql2-text", this::cql2Json),
                each("advanced-comparison-operators: LIKE, BETWEEN, IN", this::advanced),
                each("case- and accent-insensitive-comparison", this::folding),
                each("basic-spatial-functions(-plus), spatial-functions", this::spatial),
                each("temporal-functions", this::temporal),
                each("array-functions", this::arrays),
                each("property-property, arithmetic", this::arithmetic));
    }

    @TestFactory
    Stream<DynamicTest> tiles() {
        return tests(
                "20-057",
                eachLayer("core/tc-op, tc-success; mvt/content", this::tile),
                eachLayer("core/tc-error", this::tileError),
                eachLayer("tilesets-list/op, success; geodata-tilesets", this::tileSets),
                eachLayer("tileset/success: limits, links, layers", this::tileSet),
                one("tms/tilematrixset, json-tilematrixset", this::tileMatrixSet),
                eachLayer("datetime", this::tileDatetime));
    }

    @TestFactory
    Stream<DynamicTest> records() {
        return tests(
                "20-004r1",
                one("record-collection/mandatory-properties, itemType, links", this::catalogue),
                one("record-core/mandatory-properties-record; json/record-content", this::record),
                one("record-core/links: one collection, canonical", this::recordLinks),
                one("record-core-query-parameters: q, ids, externalIds", this::recordsAskedFor),
                one("record-core/license: SPDX, or other with links", this::recordLicence),
                one("record-core/time-interval", this::recordTime),
                one("html/definition, content", () -> html(CATALOGUE)));
    }

    private record Named(String name, Runnable body) {}

    private static Named one(String name, Runnable body) {
        return new Named(name, body);
    }

    private Named each(String name, Consumer<String> body) {
        return new Named(name, () -> ids().forEach(body));
    }

    private Named eachLayer(String name, Consumer<String> body) {
        return new Named(
                name, () -> ids().stream().filter(id -> !id.equals(CATALOGUE)).forEach(body));
    }

    private static Stream<DynamicTest> tests(String standard, Named... tests) {
        return Stream.of(tests)
                .map(
                        test ->
                                DynamicTest.dynamicTest(
                                        standard + " /conf/" + test.name(),
                                        () -> run(standard, test)));
    }

    private static void run(String standard, Named test) {
        var passed = false;
        try {
            test.body().run();
            passed = true;
        } finally {
            RESULTS.add(
                    "| %s | %s | %s |"
                            .formatted(standard, test.name(), passed ? "passed" : "FAILED"));
        }
    }

    /** Collections that hold something; of assets the data folder has none. */
    private List<String> ids() {
        return json("/collections")
                .get("collections")
                .valueStream()
                .map(one -> one.get("id").asString())
                .filter(id -> matched(id, "") > 0)
                .toList();
    }

    private void landingPage() {
        var landing = json("");
        for (var relation : List.of("self", "service-desc", "service-doc", "conformance", "data")) {
            assertThat(link(landing, relation)).as(relation).isNotEmpty();
        }
        assertThat(link(landing, REL + "tiling-schemes")).isNotEmpty();
    }

    private void apiDefinition() {
        var answer = send("GET", link(json(""), "service-desc"), "*/*");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(JSON.readTree(answer.body()).get("openapi").asString()).startsWith("3.0.");
    }

    private void conformance() {
        var classes = json("/conformance").get("conformsTo");
        assertThat(classes).allSatisfy(one -> assertThat(one.asString()).startsWith("http://"));
        assertThat(new HashSet<>(classes.valueStream().toList())).hasSize(classes.size());
    }

    private void http() {
        for (var path : List.of("", "/conformance", "/collections", "/collections/sites/items")) {
            var head = send("HEAD", root() + path, GEOJSON + ", application/json");
            assertThat(head.statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get(root() + "/collections/nowhere").statusCode()).isEqualTo(404);
        assertThat(send("POST", root() + "/collections", "*/*").statusCode()).isEqualTo(405);
    }

    private void collections() {
        var collections = json("/collections");
        assertThat(link(collections, "self")).isNotEmpty();
        assertThat(link(collections, "alternate")).isNotEmpty();
        assertThat(collections.get("collections")).isNotEmpty();
    }

    private void collection(String id) {
        var collection = json("/collections/" + id);
        assertThat(collection.get("id").asString()).isEqualTo(id).doesNotContain(".");
        assertThat(collection.get("itemType").asString())
                .isEqualTo(id.equals(CATALOGUE) ? "record" : "feature");
        assertThat(link(collection, "items")).isNotEmpty();
        assertThat(collection.at("/extent/spatial/bbox/0")).hasSize(4);
        assertThat(collection.at("/extent/spatial/crs").asString()).isEqualTo(CRS84);
        assertThat(collection.at("/extent/temporal/interval/0").valueStream())
                .as("the suite reads both ends, or none")
                .doesNotContainNull()
                .allMatch(JsonNode::isString);
        assertThat(links(collection)).allSatisfy(one -> assertThat(one).startsWith("http"));
    }

    private void items(String id) {
        var page = items(id, "");
        assertThat(page.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(link(page, "self")).isNotEmpty();
        assertThat(link(page, "alternate")).isNotEmpty();
        assertThat(page.get("timeStamp").asString()).matches("[0-9-]{10}T[0-9:]{8}Z");
    }

    private void numbers(String id) {
        var page = items(id, "?limit=3");
        assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
        assertThat(page.get("numberMatched").asInt())
                .isGreaterThanOrEqualTo(page.get("numberReturned").asInt());
    }

    private void limit(String id) {
        assertThat(items(id, "?limit=1").get("features")).hasSize(1);
        assertThat(items(id, "?limit=100000").get("features").size()).isBetween(1, 1000);
        assertThat(parameter(id, "limit").at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(parameter(id, "limit").get("explode").asBoolean()).isFalse();
    }

    private void bbox(String id) {
        assertThat(parameter(id, "bbox").at("/schema/minItems").asInt()).isEqualTo(4);
        assertThat(parameter(id, "bbox").at("/schema/maxItems").asInt()).isEqualTo(6);
        var box = box(json("/collections/" + id));
        var inside = matched(id, "?bbox=" + box);
        assertThat(inside).isPositive().isLessThanOrEqualTo(matched(id, ""));
        assertThat(matched(id, "?bbox=-10,-10,-9,-9")).isZero();
        assertThat(matched(id, "?bbox=170,-90,-170,90")).isZero();
    }

    private void datetime(String id) {
        assertThat(parameter(id, "datetime").at("/schema/type").asString()).isEqualTo("string");
        var ever = matched(id, "?datetime=../..");
        for (var time :
                List.of(
                        "2020-01-01",
                        "2020-01-01T00:00:00Z",
                        "2000-01-01T00:00:00Z/2030-01-01T00:00:00Z",
                        "../2030-01-01",
                        "2000-01-01/",
                        "/2030-01-01")) {
            assertThat(matched(id, "?datetime=" + time)).as(time).isLessThanOrEqualTo(ever);
        }
    }

    private void invalidParameters(String id) {
        for (var query :
                List.of(
                        "limit=0",
                        "limit=x",
                        "bbox=1,2,3",
                        "bbox=a,b,c,d",
                        "datetime=now",
                        "offset=-1")) {
            refuses(id, query);
        }
    }

    private void unknownParameter(String id) {
        refuses(id, "unknownQueryParameter=1");
    }

    private void item(String id) {
        var first = items(id, "?limit=1").at("/features/0");
        var address = root() + "/collections/" + id + "/items/" + first.get("id").asString();
        var item = JSON.readTree(get(address).body());
        assertThat(item.get("type").asString()).isEqualTo("Feature");
        assertThat(item.get("properties")).isEqualTo(first.get("properties"));
        for (var relation : List.of("self", "alternate", "collection", "canonical")) {
            assertThat(link(item, relation)).as(relation).isNotEmpty();
        }
    }

    private void paging(String id) {
        var whole = matched(id, "");
        var seen = new HashSet<String>();
        var next = root() + "/collections/" + id + "/items?limit=7";
        while (!next.isEmpty()) {
            var page = JSON.readTree(get(next).body());
            for (var one : page.get("features")) {
                assertThat(seen.add(one.get("id").asString())).isTrue();
            }
            next = link(page, "next");
        }
        assertThat(seen).hasSize(whole);
    }

    private void geojson(String id) {
        var answer = get(root() + "/collections/" + id + "/items?limit=1000");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(GEOJSON);
        for (var feature : JSON.readTree(answer.body()).get("features")) {
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.get("properties").isObject()).isTrue();
        }
    }

    private void html(String id) {
        var first = "/items/" + items(id, "?limit=1").at("/features/0/id").asString();
        for (var path : List.of("", "/items?limit=2", first, "/queryables", "/schema")) {
            isPage("/collections/" + id + path);
        }
        if (!id.equals(CATALOGUE)) {
            isPage("/collections/" + id + "/tiles");
            isPage("/collections/" + id + "/tiles/WebMercatorQuad");
        }
    }

    private void servicePages() {
        for (var path :
                List.of(
                        "",
                        "/conformance",
                        "/api",
                        "/collections",
                        "/queryables",
                        "/functions",
                        "/tileMatrixSets",
                        "/tileMatrixSets/WebMercatorQuad")) {
            isPage(path);
        }
    }

    private void isPage(String path) {
        var page = send("GET", root() + path, "text/html");
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse(""))
                .as(path)
                .startsWith("text/html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
    }

    private void openApi() {
        var api = json("/api");
        for (var reference : api.findValues("$ref")) {
            assertThat(api.at(reference.asString().substring(1)).isMissingNode()).isFalse();
        }
        for (var id : ids()) {
            for (var path : List.of("", "/items", "/items/{featureId}", "/queryables")) {
                assertThat(api.get("paths").has("/collections/" + id + path)).isTrue();
            }
            assertThat(api.get("paths").has("/collections/" + id + "/tiles"))
                    .isEqualTo(!id.equals(CATALOGUE));
        }
    }

    private void crsList(String id) {
        var collection = json("/collections/" + id);
        assertThat(collection.get("crs").get(0).asString()).isEqualTo(CRS84);
        assertThat(collection.get("crs").valueStream().toList())
                .contains(collection.get("storageCrs"));
    }

    private void crs(String id) {
        var whole = matched(id, "");
        for (var crs : json("/collections/" + id).get("crs")) {
            var answer =
                    get(root() + "/collections/" + id + "/items?limit=1000&crs=" + crs.asString());
            assertThat(answer.statusCode()).as(crs.asString()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Crs"))
                    .hasValue("<" + crs.asString() + ">");
            assertThat(JSON.readTree(answer.body()).get("numberMatched").asInt()).isEqualTo(whole);
        }
    }

    private void crsDefault(String id) {
        var answer = get(root() + "/collections/" + id + "/items?limit=1");
        assertThat(answer.headers().firstValue("Content-Crs")).hasValue("<" + CRS84 + ">");
    }

    private void bboxCrs(String id) {
        var parts = box(json("/collections/" + id)).split(",");
        var turned = String.join(",", parts[1], parts[0], parts[3], parts[2]);
        var there = matched(id, "?bbox=" + String.join(",", parts));
        assertThat(matched(id, "?bbox=" + turned + "&bbox-crs=" + epsg("4326"))).isEqualTo(there);
        var qom = matched(id, "?bbox=50.6,34.4,51.2,34.9");
        var metres = "?bbox=5632766,4082590,5699558,4150340&bbox-crs=" + epsg("3857");
        assertThat(matched(id, metres)).isEqualTo(qom);
    }

    private void crsInvalid(String id) {
        refuses(id, "crs=" + epsg("2039"));
        refuses(id, "bbox=1,2,3,4&bbox-crs=" + epsg("2039"));
    }

    private void queryables(String id) {
        var link = link(json("/collections/" + id), REL + "queryables");
        var answer = send("GET", link, "application/schema+json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        var schema = JSON.readTree(answer.body());
        assertThat(schema.get("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asString())
                .isEqualTo(root() + "/collections/" + id + "/queryables");
        assertThat(schema.get("type").asString()).isEqualTo("object");
        assertThat(schema.at("/properties/geometry/format").asString()).isEqualTo("geometry-any");
    }

    private void queryableParameters(String id) {
        for (var name :
                json("/collections/" + id + "/queryables").get("properties").propertyNames()) {
            if (!name.equals("geometry")) {
                assertThat(parameter(id, name).get("in").asString()).isEqualTo("query");
            }
        }
        var ref = items(id, "?limit=1").at("/features/0/id").asString();
        assertThat(matched(id, "?ref=" + ref)).isEqualTo(1);
    }

    private void filter(String id) {
        assertThat(parameter(id, "filter").at("/schema/type").asString()).isEqualTo("string");
        assertThat(parameter(id, "filter-lang").at("/schema/enum").toString())
                .contains("cql2-text", "cql2-json");
        assertThat(parameter(id, "filter-crs").at("/schema/default").asString()).isEqualTo(CRS84);
        for (var crs : json("/collections/" + id).get("crs")) {
            assertThat(matched(id, "?filter=TRUE&filter-crs=" + crs.asString())).isPositive();
        }
    }

    private void mixedFilter(String id) {
        var box = "?bbox=50.6,34.4,51.2,34.9";
        var ref = items(id, box + "&limit=1").at("/features/0/id").asString();
        assertThat(matched(id, box + filtering("ref = '" + ref + "'"))).isEqualTo(1);
        assertThat(matched(id, box + filtering("ref <> '" + ref + "'")))
                .isEqualTo(matched(id, box) - 1);
    }

    private void badFilter(String id) {
        for (var filter :
                List.of(
                        "this_is_not_a_filter",
                        "foo = 1",
                        "ref =",
                        "ref = 'x",
                        "S_INTERSECTS(ref, 1)")) {
            refuses(id, filtering(filter).substring(1));
        }
        refuses(id, "filter=TRUE&filter-lang=foo");
    }

    private void basicCql2(String id) {
        var all = matched(id, "");
        var ref = items(id, "?limit=5").at("/features/1/id").asString();
        for (var pair : List.of("= <>", "< >=", "> <=")) {
            var signs = pair.split(" ");
            var one = filtered(id, "ref %s '%s'".formatted(signs[0], ref));
            var other = filtered(id, "ref %s '%s'".formatted(signs[1], ref));
            assertThat(one + other).as(pair).isEqualTo(all);
            assertThat(filtered(id, "NOT (ref %s '%s')".formatted(signs[0], ref))).isEqualTo(other);
        }
        var none = filtered(id, "name_en IS NULL");
        assertThat(filtered(id, "name_en IS NOT NULL")).isEqualTo(all - none);
        assertThat(filtered(id, "name_en IS NULL OR name_en IS NOT NULL")).isEqualTo(all);
        assertThat(filtered(id, "name_en IS NULL AND name_en IS NOT NULL")).isZero();
        var date = days(id).get(0);
        assertThat(filtered(id, date + " >= DATE('1900-01-01') OR " + date + " IS NULL"))
                .isEqualTo(all);
        assertThat(filtered(id, "updated_at < TIMESTAMP('2000-01-01T00:00:00Z')")).isZero();
        assertThat(filtered(id, "FALSE")).isZero();
    }

    private void sameInJson(String id, String json, String text) {
        assertThat(matched(id, "?filter-lang=cql2-json&filter=" + encoded(json)))
                .isEqualTo(filtered(id, text));
    }

    /** The two properties that say from when until when. */
    private static List<String> days(String id) {
        return id.equals(CATALOGUE)
                ? List.of("time_start", "time_end")
                : List.of("valid_from", "valid_to");
    }

    private void cql2Json(String id) {
        sameInJson(
                id,
                "{\"op\":\"like\",\"args\":[{\"property\":\"name_en\"},\"%a%\"]}",
                "name_en LIKE '%a%'");
        sameInJson(
                id,
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},"
                        + "{\"bbox\":[50.6,34.4,51.2,34.9]}]}",
                "S_INTERSECTS(geometry, BBOX(50.6,34.4,51.2,34.9))");
    }

    private void advanced(String id) {
        var refs =
                items(id, "?limit=2")
                        .get("features")
                        .valueStream()
                        .map(one -> one.get("id").asString())
                        .toList();
        var all = matched(id, "");
        assertThat(filtered(id, "ref IN ('%s','%s')".formatted(refs.get(0), refs.get(1))))
                .isEqualTo(2);
        assertThat(filtered(id, "ref NOT IN ('%s','x')".formatted(refs.get(0)))).isEqualTo(all - 1);
        assertThat(filtered(id, "ref LIKE '%'")).isEqualTo(all);
        assertThat(filtered(id, "ref NOT LIKE '%'")).isZero();
        assertThat(filtered(id, "ref BETWEEN '%s' AND '%s'".formatted(refs.get(0), refs.get(1))))
                .isEqualTo(2);
    }

    private void folding(String id) {
        var one = filtered(id, "CASEI(name_en) LIKE CASEI('%QOM%')");
        assertThat(one).isGreaterThanOrEqualTo(filtered(id, "name_en LIKE '%Qom%'"));
        assertThat(filtered(id, "ACCENTI(name_fa) LIKE ACCENTI('%قُم%')"))
                .isGreaterThanOrEqualTo(filtered(id, "name_fa LIKE '%قم%'"));
    }

    private void spatial(String id) {
        var polygon = "POLYGON((50.6 34.4,51.2 34.4,51.2 34.9,50.6 34.9,50.6 34.4))";
        var located = filtered(id, "geometry IS NOT NULL");
        var touching = filtered(id, "S_INTERSECTS(geometry, " + polygon + ")");
        assertThat(filtered(id, "S_DISJOINT(geometry, " + polygon + ")"))
                .isEqualTo(located - touching);
        assertThat(touching)
                .isEqualTo(matched(id, "?bbox=50.6,34.4,51.2,34.9"))
                .isEqualTo(filtered(id, "S_INTERSECTS(geometry, BBOX(50.6,34.4,51.2,34.9))"));
        assertThat(filtered(id, "S_WITHIN(geometry, " + polygon + ")"))
                .isLessThanOrEqualTo(touching)
                .isEqualTo(filtered(id, "S_CONTAINS(" + polygon + ", geometry)"));
        for (var operator : List.of("S_EQUALS", "S_TOUCHES", "S_CROSSES", "S_OVERLAPS")) {
            for (var other :
                    List.of(
                            "POINT(50.88 34.64)",
                            "MULTIPOINT((50.88 34.64),(50 34))",
                            "LINESTRING(50 34,52 35)",
                            "MULTILINESTRING((50 34,52 35),(49 33,50 34))",
                            polygon,
                            "MULTIPOLYGON(((50 34,51 34,51 35,50 34)))")) {
                var count = filtered(id, "%s(geometry, %s)".formatted(operator, other));
                assertThat(count).as(operator + other).isBetween(0, located);
            }
        }
    }

    private void temporal(String id) {
        var stated = filtered(id, "updated_at IS NOT NULL");
        var moment = "TIMESTAMP('2020-01-01T00:00:00Z')";
        assertThat(filtered(id, "T_AFTER(updated_at, " + moment + ")")).isEqualTo(stated);
        assertThat(filtered(id, "T_BEFORE(updated_at, " + moment + ")")).isZero();
        var year = "INTERVAL('2020-01-01', '..')";
        assertThat(filtered(id, "T_INTERSECTS(updated_at, " + year + ")")).isEqualTo(stated);
        assertThat(filtered(id, "T_DISJOINT(updated_at, " + year + ")")).isZero();
        assertThat(filtered(id, "T_DURING(updated_at, " + year + ")")).isEqualTo(stated);
        assertThat(filtered(id, "T_EQUALS(updated_at, updated_at)")).isEqualTo(stated);
        for (var operator :
                List.of(
                        "T_CONTAINS",
                        "T_FINISHEDBY",
                        "T_FINISHES",
                        "T_MEETS",
                        "T_METBY",
                        "T_OVERLAPPEDBY",
                        "T_OVERLAPS",
                        "T_STARTEDBY",
                        "T_STARTS")) {
            var count =
                    filtered(
                            id,
                            operator
                                    + "(INTERVAL(%s), INTERVAL('2000-01-01','2020-01-01'))"
                                            .formatted(String.join(", ", days(id))));
            assertThat(count).as(operator).isGreaterThanOrEqualTo(0);
        }
    }

    /** Only sites and projects have lists. */
    private void arrays(String id) {
        if (!json("/collections/" + id + "/queryables").get("properties").has("sectors")) {
            return;
        }
        var all = matched(id, "");
        assertThat(filtered(id, "A_CONTAINS(sectors, ())")).isEqualTo(all);
        assertThat(filtered(id, "A_EQUALS(sectors, sectors)")).isEqualTo(all);
        var both = filtered(id, "A_CONTAINS(sectors, ('tourism','services'))");
        assertThat(both)
                .isLessThanOrEqualTo(filtered(id, "A_OVERLAPS(sectors, ('tourism','services'))"));
        assertThat(filtered(id, "A_CONTAINEDBY(sectors, ())"))
                .isEqualTo(filtered(id, "A_EQUALS((), sectors)"));
    }

    private void arithmetic(String id) {
        var all = matched(id, "");
        assertThat(filtered(id, "ref = ref")).isEqualTo(all);
        assertThat(
                        filtered(
                                id,
                                "1 + 2 * 3 = 7 AND 7 / 2 = 3.5 AND 7 div 2 = 3 AND 7 % 2 = 1 AND 2 ^ 3 = 8"))
                .isEqualTo(all);
        assertThat(filtered(id, "1 / 0 = 1")).isZero();
    }

    private void tile(String id) {
        var answer = get(root() + "/collections/" + id + "/tiles/WebMercatorQuad/6/25/41");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.mapbox-vector-tile");
    }

    private void tileError(String id) {
        for (var address : List.of("99/0/0", "5/32/0", "5/0/32", "5/-1/0", "x/0/0")) {
            var answer = get(root() + "/collections/" + id + "/tiles/WebMercatorQuad/" + address);
            assertThat(answer.statusCode()).as(address).isIn(400, 404);
        }
        assertThat(get(root() + "/collections/" + id + "/tiles/Nowhere/0/0/0").statusCode())
                .isEqualTo(404);
    }

    private void tileSets(String id) {
        var link = link(json("/collections/" + id), REL + "tilesets-vector");
        var sets = JSON.readTree(get(link).body()).get("tilesets");
        assertThat(sets.at("/0/dataType").asString()).isEqualTo("vector");
        assertThat(sets.at("/0/crs").asString()).isEqualTo(epsg("3857"));
        assertThat(link(sets.get(0), "self")).isNotEmpty();
        assertThat(link(sets.get(0), REL + "tiling-scheme")).isNotEmpty();
    }

    private void tileSet(String id) {
        var set = json("/collections/" + id + "/tiles/WebMercatorQuad");
        assertThat(set.get("tileMatrixSetLimits")).isNotEmpty();
        var template = link(set, "item");
        assertThat(template).endsWith("/{tileMatrix}/{tileRow}/{tileCol}");
        var tile = template.replaceFirst("\\{.*", "6/25/41");
        assertThat(get(tile).statusCode()).isEqualTo(200);
        assertThat(set.at("/layers/0/id").asString()).isEqualTo(id);
        var tileJson = json("/collections/" + id + "/tiles/WebMercatorQuad?f=tilejson");
        assertThat(tileJson.get("tilejson").asString()).isEqualTo("3.0.0");
    }

    private void tileMatrixSet() {
        assertThat(json("/tileMatrixSets").at("/tileMatrixSets/0/id").asString())
                .isEqualTo("WebMercatorQuad");
        var set = json("/tileMatrixSets/WebMercatorQuad");
        assertThat(set.get("crs").asString()).isEqualTo(epsg("3857"));
        for (var matrix : set.get("tileMatrices")) {
            assertThat(matrix.get("tileWidth").asInt()).isEqualTo(256);
            assertThat(matrix.get("matrixWidth").asInt())
                    .isEqualTo(1 << Integer.parseInt(matrix.get("id").asString()));
        }
    }

    private void tileDatetime(String id) {
        var address = root() + "/collections/" + id + "/tiles/WebMercatorQuad/6/25/41?datetime=";
        assertThat(get(address + "../..").statusCode()).isIn(200, 204);
        assertThat(get(address + "now").statusCode()).isEqualTo(400);
    }

    private void catalogue() {
        var catalogue = json("/collections/" + CATALOGUE);
        assertThat(catalogue.get("type").asString()).isEqualTo("Collection");
        assertThat(catalogue.get("itemType").asString()).isEqualTo("record");
        assertThat(catalogue.get("title").asString()).isNotBlank();
        assertThat(link(catalogue, "items")).isNotEmpty();
        assertThat(link(catalogue, "license")).isNotEmpty();
        assertThat(link(catalogue, REL + "tilesets-vector")).isEmpty();
        assertThat(get(root() + "/collections/" + CATALOGUE + "/tiles").statusCode())
                .isEqualTo(404);
    }

    private void record() {
        for (var one : recordsToRead()) {
            assertThat(one.get("id").asString()).isNotBlank();
            assertThat(one.has("geometry")).isTrue();
            assertThat(one.has("time")).isTrue();
            assertThat(one.at("/conformsTo/0").asString())
                    .isEqualTo("http://www.opengis.net/spec/ogcapi-records-1/1.0/req/record-core");
            assertThat(one.at("/properties/type").asString()).isEqualTo("dataset");
            assertThat(one.at("/properties/title").asString()).isNotBlank();
            assertThat(one.at("/properties/language/code").asString()).isEqualTo("fa");
        }
        refuses(CATALOGUE, "properties=ref");
    }

    private void recordsAskedFor() {
        assertThat(recordIds("q=shrine")).containsExactly("sites");
        assertThat(recordIds("q=SHRINE")).containsExactly("sites");
        assertThat(recordIds("q=" + encoded("بقعه"))).contains("sites");
        assertThat(recordIds("q=shrine,county")).hasSizeGreaterThan(1).contains("sites");
        assertThat(recordIds("q=100%25")).isEmpty();
        assertThat(recordIds("q=_")).isEmpty();
        assertThat(recordIds("ids=sites,nowhere")).containsExactly("sites");
        assertThat(recordIds("ids=sites&q=county")).isEmpty();
        assertThat(recordIds("externalIds=scheme:1")).isEmpty();
        assertThat(recordIds("type=dataset")).contains("sites");
        assertThat(recordIds("type=service")).isEmpty();
        assertThat(recordIds("q=&ids=&externalIds=&type=&bbox=&datetime="))
                .isEqualTo(recordIds("type=dataset"));
        refuses(CATALOGUE, "filter=");
        refuses("sites", "bbox=");
        refuses(CATALOGUE, "ids=sites,,places");
        refuses(CATALOGUE, "q=" + "a,".repeat(60) + "a");
        refuses("sites", "q=shrine");
    }

    private List<String> recordIds(String query) {
        return json("/collections/" + CATALOGUE + "/items?limit=1000&" + query)
                .get("features")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private void recordLinks() {
        for (var one : recordsToRead()) {
            assertThat(one.get("links").valueStream())
                    .filteredOn(link -> link.get("rel").asString().equals("collection"))
                    .hasSize(1)
                    .allMatch(
                            link ->
                                    link.get("href")
                                            .asString()
                                            .equals(root() + "/collections/" + CATALOGUE));
            var collection = one.at("/properties/collection");
            if (collection.isString()) {
                var items = root() + "/collections/" + collection.asString() + "/items?f=json";
                assertThat(link(one, "item")).isEqualTo(items);
                assertThat(get(items + "&limit=1").statusCode()).isEqualTo(200);
            }
        }
    }

    private void recordLicence() {
        for (var one : recordsToRead()) {
            var licence = one.at("/properties/license").asString("");
            if (licence.isEmpty()) {
                assertThat(one.at("/properties/rights").asString()).startsWith("Not stated");
            } else {
                assertThat(licence).matches("ODbL-1.0|CC-BY-4.0|CC-BY-SA-4.0|other");
                assertThat(link(one, "license")).startsWith("https://");
            }
        }
    }

    private void recordTime() {
        for (var one : recordsToRead()) {
            var ends = one.at("/time/interval");
            assertThat(one.get("time").isNull()).isEqualTo(ends.isMissingNode());
            assertThat(ends.valueStream()).allMatch(end -> end.asString().matches("[0-9-]{10}"));
        }
    }

    private JsonNode recordsToRead() {
        var records = items(CATALOGUE, "?limit=1000").get("features");
        assertThat(records).hasSizeGreaterThan(10);
        return records;
    }

    private int filtered(String id, String filter) {
        return matched(id, "?" + filtering(filter).substring(1));
    }

    private static String filtering(String filter) {
        return "&filter=" + encoded(filter);
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private int matched(String id, String query) {
        return items(id, query).get("numberMatched").asInt();
    }

    private JsonNode items(String id, String query) {
        return json("/collections/" + id + "/items" + query);
    }

    private void refuses(String id, String query) {
        var answer = get(root() + "/collections/" + id + "/items?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    private JsonNode parameter(String id, String name) {
        var api = json("/api");
        for (var one :
                api.get("paths").get("/collections/" + id + "/items").at("/get/parameters")) {
            var parameter = one.has("$ref") ? api.at(one.get("$ref").asString().substring(1)) : one;
            if (parameter.get("name").asString().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("The API has no parameter " + name + " for " + id);
    }

    private static String box(JsonNode collection) {
        var box = collection.at("/extent/spatial/bbox/0");
        return String.join(",", box.valueStream().map(JsonNode::asString).toList());
    }

    private static String epsg(String code) {
        return "http://www.opengis.net/def/crs/EPSG/0/" + code;
    }

    private static String link(JsonNode document, String relation) {
        return document.get("links")
                .valueStream()
                .filter(one -> one.get("rel").asString().equals(relation))
                .map(one -> one.get("href").asString())
                .findFirst()
                .orElse("");
    }

    private static List<String> links(JsonNode document) {
        return document.get("links").valueStream().map(one -> one.get("href").asString()).toList();
    }

    private String root() {
        return address() + "/ogc";
    }

    private JsonNode json(String path) {
        var answer = get(root() + path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String address) {
        return send("GET", address, GEOJSON + ", application/json;q=0.9, */*;q=0.1");
    }

    private static HttpResponse<String> send(String method, String address, String accept) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", accept)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
