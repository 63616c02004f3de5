package ir.hamyar.atlas.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import ir.hamyar.atlas.ogc.OpenServices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TileIT extends OpenServices {

    @Test
    void holdsWhatStandsInItAndNothingElse() throws IOException {
        assertThat(refs("sites", "10/406/656")).containsExactlyInAnyOrder("garden", "hill");
        assertThat(refs("sites", "0/0/0"))
                .containsExactlyInAnyOrder("garden", "hill", "quoted", "sea-east", "sea-west");
    }

    @Test
    void isThereOnBothSidesOfTheWorldAtLevelOne() throws IOException {
        assertThat(refs("sites", "1/0/1"))
                .containsExactlyInAnyOrder("garden", "hill", "quoted", "sea-east");
        assertThat(refs("sites", "1/0/0")).containsExactly("sea-west");
    }

    @Test
    void carriesTheTilePropertiesAndNoOther() throws IOException {
        var garden = feature("sites", "10/406/656", "garden");

        assertThat(garden)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "ref", "garden",
                                "name_fa", "باغ",
                                "kind", "emamzadeh",
                                "uncertainty_m", 20L,
                                "sectors", "services,tourism"));
    }

    @Test
    void carriesDaysNumbersAndTruthsAsTilesKnowThem() throws IOException {
        assertThat(feature("sites", "10/406/656", "hill").get("valid_from"))
                .isEqualTo("2021-05-09");
        var county = feature("boundaries", "10/406/656", "county");
        assertThat(county.get("area_km2")).isEqualTo(20250.75);
        assertThat(county.get("context_only")).isEqualTo(false);
    }

    @Test
    void putsAPointWhereItBelongs() throws IOException {
        var point = geometries("sites", "10/406/656").get(0).getCoordinate();

        // 50.88° east is (50.88 + 180) / 360 * 1024 - 656 = 0.7253 of the tile's width
        assertThat(point.x).isCloseTo(0.7253 * 4096, within(1.0));
        // 34.64° north is 0.8515 of its height, from the north
        assertThat(point.y).isCloseTo(0.8515 * 4096, within(3.0));
    }

    @Test
    void isNamedAfterItsCollection() throws IOException {
        assertThat(decoded("places", "10/409/654").getLayersByName()).containsOnlyKeys("places");
    }

    @Test
    void isOfTheRegisteredMediaType() {
        assertThat(header(tile("sites", "0/0/0"), "Content-Type"))
                .isEqualTo("application/vnd.mapbox-vector-tile");
    }

    @Test
    void isEmptyWhereNothingStands() {
        var answer = tile("sites", "10/0/0");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void letsAClientNameTheVersionItHolds() {
        assertThat(tile("sites", "0/0/0?v=17").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter=kind%3D'boqeh' | hill",
                "filter=uncertainty_m%3C%3D20%20AND%20S_WITHIN(geometry,BBOX(0,0,90,60)) | garden,quoted",
                "filter=A_CONTAINS(sectors,('tourism'))&v=17 | garden",
                "datetime=2005-01-01&filter=kind%3D'tomb' | ended,quoted,sea-east,sea-west",
                "filter-lang=cql2-json&filter=%7B%22op%22:%22isNull%22,%22args%22:%5B%7B%22property%22:%22name_en%22%7D%5D%7D | ''",
            })
    void holdsOnlyWhatIsAskedFor(String query, String expected) throws IOException {
        var answer = tile("sites", "0/0/0?" + query);

        if (expected.isEmpty()) {
            assertThat(answer.statusCode()).isEqualTo(204);
        } else {
            assertThat(refs("sites", "0/0/0?" + query))
                    .containsExactlyInAnyOrder(expected.split(","));
        }
    }

    @Test
    void saysWhatIsWrongWithAFilter() {
        var answer = tile("sites", "0/0/0?lang=en&filter=colour%3D'red'");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tree(answer).get("detail").asString())
                .startsWith("At character 1 of the filter stands “colour”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sites | 23/0/0 | 400 | در نشانی کاشی، tileMatrix برابر «23» است؛ باید عددی درست از ۰ تا ۲۲ باشد. | The tile address has tileMatrix “23”; it must be a whole number from 0 to 22.",
                "sites | -1/0/0 | 400 | در نشانی کاشی، tileMatrix برابر «-1» است؛ باید عددی درست از ۰ تا ۲۲ باشد. | The tile address has tileMatrix “-1”; it must be a whole number from 0 to 22.",
                "sites | 3/8/0 | 400 | در نشانی کاشی، tileRow برابر «8» است؛ باید عددی درست از ۰ تا ۷ باشد. | The tile address has tileRow “8”; it must be a whole number from 0 to 7.",
                "sites | 3/0/8 | 400 | در نشانی کاشی، tileCol برابر «8» است؛ باید عددی درست از ۰ تا ۷ باشد. | The tile address has tileCol “8”; it must be a whole number from 0 to 7.",
                "sites | 3/0/east | 400 | در نشانی کاشی، tileCol برابر «east» است؛ باید عددی درست از ۰ تا ۷ باشد. | The tile address has tileCol “east”; it must be a whole number from 0 to 7.",
                "sites | 99999999999/0/0 | 400 | در نشانی کاشی، tileMatrix برابر «99999999999» است؛ باید عددی درست از ۰ تا ۲۲ باشد. | The tile address has tileMatrix “99999999999”; it must be a whole number from 0 to 22.",
                "boundaries | 3/0/0 | 404 | مجموعهٔ boundaries در سطح ۳ کاشی ندارد؛ از سطح ۴ تا ۱۴ دارد. | The collection boundaries has no tiles at level 3; it has them at levels 4 to 14.",
                "boundaries | 15/0/0 | 404 | مجموعهٔ boundaries در سطح ۱۵ کاشی ندارد؛ از سطح ۴ تا ۱۴ دارد. | The collection boundaries has no tiles at level 15; it has them at levels 4 to 14.",
                "roads | 3/0/0 | 404 | مجموعه‌ای به نام «roads» نیست. این‌ها هست: boundaries، sites، projects، places. | There is no collection “roads”. There are: boundaries, sites, projects, places.",
            })
    void saysWhatIsWrongWithAnAddress(
            String layer, String address, int status, String persian, String english) {
        var answer = tile(layer, address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer).get("detail").asString()).isEqualTo(persian);
        assertThat(tree(tile(layer, address + "?lang=en")).get("detail").asString())
                .isEqualTo(english);
    }

    @Test
    void knowsNoOtherScheme() {
        var answer = get("/collections/sites/tiles/WorldCRS84Quad?lang=en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tree(answer).get("detail").asString())
                .isEqualTo("There is no tile scheme “WorldCRS84Quad”. There is: WebMercatorQuad.");
    }

    private HttpResponse<byte[]> tile(String layer, String address) {
        return get("/collections/" + layer + "/tiles/WebMercatorQuad/" + address);
    }

    private List<String> refs(String layer, String address) throws IOException {
        return geometries(layer, address).stream()
                .map(TileIT::properties)
                .map(properties -> String.valueOf(properties.get("ref")))
                .toList();
    }

    private Map<String, Object> feature(String layer, String address, String ref)
            throws IOException {
        return geometries(layer, address).stream()
                .map(TileIT::properties)
                .filter(properties -> ref.equals(properties.get("ref")))
                .findFirst()
                .orElseThrow();
    }

    private List<Geometry> geometries(String layer, String address) throws IOException {
        return new ArrayList<>(decoded(layer, address).getLayer(layer).getGeometries());
    }

    private JtsMvt decoded(String layer, String address) throws IOException {
        var bytes = new ByteArrayInputStream(tile(layer, address).body());
        return MvtReader.loadMvt(bytes, new GeometryFactory(), new TagKeyValueMapConverter());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Geometry geometry) {
        return (Map<String, Object>) geometry.getUserData();
    }
}
