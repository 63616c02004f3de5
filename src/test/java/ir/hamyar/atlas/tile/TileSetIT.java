package ir.hamyar.atlas.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.hamyar.atlas.ogc.OpenServices;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileSetIT extends OpenServices {

    private static final String TILES = "/collections/boundaries/tiles";

    @Test
    void listsTheOneSetThereIs() {
        var sets = json(TILES).get("tilesets");

        assertThat(sets).hasSize(1);
        assertThat(sets.at("/0/dataType").asString()).isEqualTo("vector");
        assertThat(sets.at("/0/tileMatrixSetURI").asString())
                .isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
        assertThat(href(sets.at("/0/links"), "self"))
                .isEqualTo(root() + TILES + "/WebMercatorQuad");
    }

    @Test
    void saysWhereTilesAreAndAtWhichLevels() {
        var set = json(TILES + "/WebMercatorQuad");

        assertThat(href(set.get("links"), "item"))
                .isEqualTo(root() + TILES + "/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}");
        assertThat(href(set.get("links"), "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"))
                .isEqualTo(root() + "/tileMatrixSets/WebMercatorQuad");
        assertThat(set.get("tileMatrixSetLimits")).hasSize(11);
        assertThat(set.at("/tileMatrixSetLimits/0").toString())
                .isEqualTo(
                        "{\"tileMatrix\":\"4\",\"minTileRow\":0,\"maxTileRow\":15,\"minTileCol\":0,\"maxTileCol\":15}");
        assertThat(set.at("/boundingBox/lowerLeft").toString()).isEqualTo("[50.0,30.0]");
        assertThat(set.at("/layers/0/id").asString()).isEqualTo("boundaries");
        assertThat(set.at("/layers/0/propertiesSchema/properties").toString())
                .isEqualTo(
                        "{\"ref\":{\"type\":\"string\"},\"context_only\":{\"type\":\"boolean\"},\"area_km2\":{\"type\":\"number\"}}");
    }

    @Test
    void saysTheSameAsTileJson() {
        var tileJson = json(TILES + "/WebMercatorQuad?f=tilejson");

        assertThat(tileJson.get("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(tileJson.at("/tiles/0").asString())
                .isEqualTo(root() + TILES + "/WebMercatorQuad/{z}/{y}/{x}");
        assertThat(tileJson.get("minzoom").asInt()).isEqualTo(4);
        assertThat(tileJson.get("maxzoom").asInt()).isEqualTo(14);
        assertThat(tileJson.get("bounds").toString()).isEqualTo("[50.0,30.0,61.0,35.0]");
        assertThat(tileJson.at("/vector_layers/0/fields").toString())
                .isEqualTo(
                        "{\"ref\":\"String\",\"context_only\":\"Boolean\",\"area_km2\":\"Number\"}");
    }

    @Test
    void definesItsScheme() {
        var scheme = json("/tileMatrixSets/WebMercatorQuad");

        assertThat(scheme.get("crs").asString())
                .isEqualTo("http://www.opengis.net/def/crs/EPSG/0/3857");
        assertThat(scheme.get("tileMatrices")).hasSize(23);
        assertThat(scheme.at("/tileMatrices/0/scaleDenominator").asDouble())
                .isEqualTo(559082264.028717);
        assertThat(scheme.at("/tileMatrices/10/cellSize").asDouble())
                .isCloseTo(152.8740565703525, within(1e-9));
        assertThat(scheme.at("/tileMatrices/10/matrixWidth").asInt()).isEqualTo(1024);
        assertThat(json("/tileMatrixSets").at("/tileMatrixSets/0/id").asString())
                .isEqualTo("WebMercatorQuad");
    }

    @Test
    void refusesAFormatItDoesNotWrite() {
        var answer = get(TILES + "/WebMercatorQuad?f=csv&lang=en", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("it may be one of: json, html, tilejson.");
    }

    @Test
    void showsABrowserAPageAndEverybodyElseTheDocument() {
        for (var path : List.of(TILES, TILES + "/WebMercatorQuad", "/tileMatrixSets")) {
            assertThat(page(path + "?lang=en")).contains("WebMercatorQuad", "open data");
            assertThat(header(get(path, "Accept", "*/*"), "Content-Type"))
                    .isEqualTo("application/json");
            assertThat(header(get(path, "Accept", "not a type"), "Content-Type"))
                    .isEqualTo("application/json");
        }
        assertThat(page(TILES + "/WebMercatorQuad?lang=en")).contains("4 to 14");
    }
}
