package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServiceDocumentsIT extends OpenServices {

    @Test
    void leadsFromTheLandingPageToEverythingElse() {
        var landing = json("");

        assertThat(landing.get("title").asString()).isEqualTo("اطلس همیار – دادهٔ باز");
        var links = landing.get("links");
        assertThat(href(links, "self")).isEqualTo(root() + "?f=json");
        assertThat(href(links, "service-desc")).isEqualTo(root() + "/api");
        assertThat(href(links, "service-doc")).isEqualTo(root() + "/api.html");
        assertThat(href(links, "conformance")).isEqualTo(root() + "/conformance?f=json");
        assertThat(href(links, "data")).isEqualTo(root() + "/collections?f=json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/collections",
                "/collections/sites",
                "/collections/sites/items?limit=2",
                "/collections/sites/items/garden",
                "/collections/sites/tiles"
            })
    void offersOnlyAbsoluteLinksThatLeadSomewhere(String path) {
        for (var address : hrefs(json(path))) {
            assertThat(address).matches("https?://.+");
            if (address.startsWith(root()) && !address.contains("{")) {
                assertThat(send("GET", address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void namesTheStandardsByTheirPublishedAddresses() {
        assertThat(texts(json("/conformance").get("conformsTo")))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt");
    }

    @Test
    void listsTheCollectionsInTheOrderTheirRoomsAskFor() {
        assertThat(json("/collections").get("collections").valueStream())
                .extracting(one -> one.get("id").asString())
                .containsExactly("boundaries", "sites", "projects", "places");
    }

    @Test
    void describesACollection() {
        var sites = json("/collections/sites?lang=en");

        assertThat(sites.get("title").asString()).isEqualTo("Sites");
        assertThat(sites.get("itemType").asString()).isEqualTo("feature");
        assertThat(sites.get("crs").toString())
                .isEqualTo(
                        "[\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\","
                                + "\"http://www.opengis.net/def/crs/EPSG/0/4326\","
                                + "\"http://www.opengis.net/def/crs/EPSG/0/3857\","
                                + "\"http://www.opengis.net/def/crs/EPSG/0/32638\","
                                + "\"http://www.opengis.net/def/crs/EPSG/0/32639\","
                                + "\"http://www.opengis.net/def/crs/EPSG/0/32640\"]");
        assertThat(sites.get("storageCrs").asString())
                .isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(sites.at("/extent/spatial/bbox").toString())
                .isEqualTo("[[-179.5,10.0,179.5,50.0]]");
        assertThat(sites.get("extent").has("temporal")).as("no day is known").isFalse();
        var links = sites.get("links");
        assertThat(href(links, "items")).isEqualTo(root() + "/collections/sites/items?f=json");
        assertThat(href(links, "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"))
                .isEqualTo(root() + "/collections/sites/tiles");
        assertThat(links.valueStream().filter(link -> "license".equals(link.get("rel").asString())))
                .extracting(link -> link.get("href").asString())
                .containsExactly(
                        "https://opendatacommons.org/licenses/odbl/1-0/",
                        "https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void saysBetweenWhichDaysACollectionStands() {
        assertThat(json("/collections/projects").at("/extent/temporal/interval").toString())
                .isEqualTo("[[\"2024-03-20T00:00:00Z\",\"2025-07-01T23:59:59Z\"]]");
    }

    @Test
    void describesThePropertiesAsAJsonSchema() {
        var answer = get("/collections/sites/queryables?lang=en");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/schema+json");
        var schema = tree(answer);
        assertThat(schema.get("$id").asString())
                .isEqualTo(root() + "/collections/sites/queryables");
        assertThat(schema.at("/properties/other_names").toString())
                .isEqualTo(
                        "{\"title\":\"Other names\",\"items\":{\"type\":\"string\"},\"type\":\"array\"}");
        assertThat(schema.at("/properties/valid_from/format").asString()).isEqualTo("date");
        assertThat(schema.get("properties").propertyNames())
                .startsWith("ref", "name_fa", "name_en", "other_names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/geo+json",
                "application/json | application/json",
                "application/geo+json;q=0.5, text/html | text/html;charset=UTF-8",
                "text/html;q=0.1, application/geo+json | application/geo+json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8",
                "text/csv, */*;q=0.1 | text/csv;charset=UTF-8",
                "image/png, */*;q=0.1 | application/geo+json",
            })
    void answersInTheFormTheClientLikesBest(String accept, String expected) {
        var answer = get("/collections/sites/items", "Accept", accept);

        assertThat(header(answer, "Content-Type")).isEqualTo(expected);
    }

    @Test
    void prefersTheParameterToTheHeader() {
        var answer = get("/collections?f=json", "Accept", "text/html");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void saysSoWhereNothingAcceptableIsOnOffer() {
        var answer = get("/collections?lang=en", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(tree(answer).get("detail").asString())
                .isEqualTo(
                        "The answer cannot be written in the form that was asked for. It can be"
                                + " written as: application/json, text/html.");
    }

    private static List<String> hrefs(JsonNode node) {
        var found = new ArrayList<String>();
        node.findValues("href").forEach(href -> found.add(href.asString()));
        return found;
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
