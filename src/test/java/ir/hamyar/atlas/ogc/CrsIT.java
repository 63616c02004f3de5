package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Positions in the six reference systems, in and out (OGC 18-058r1). The numbers are PROJ's, from
 * gdaltransform.
 */
class CrsIT extends OpenServices {

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String SITES = "/collections/sites/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                CRS84 + " | [50.88,34.64]",
                EPSG + "4326 | [34.64,50.88]",
                EPSG + "3857 | [5663935.69,4115065.57]",
                EPSG + "32638 | [1039235.9,3848882.41]",
                EPSG + "32639 | [489002.06,3833128.16]",
                EPSG + "32640 | [-61274.65,3850199.13]",
            })
    void answersInTheSystemThatIsAskedFor(String crs, String coordinates) {
        for (var path : List.of("/garden?", "?kind=emamzadeh&")) {
            var answer = get(SITES + path + "crs=" + crs);
            assertThat(header(answer, "Content-Crs")).isEqualTo("<" + crs + ">");
            assertThat(text(answer)).contains("\"coordinates\":" + coordinates + "}");
            assertThat(text(answer)).doesNotContain("\"crs\":{");
        }
    }

    @Test
    void answersInLongitudeAndLatitudeUnlessAsked() {
        assertThat(header(get(SITES), "Content-Crs")).isEqualTo("<" + CRS84 + ">");
        assertThat(header(get(SITES + "/garden"), "Content-Crs")).isEqualTo("<" + CRS84 + ">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                CRS84 + " | 50.8,34.6,50.9,34.7",
                EPSG + "4326 | 34.6,50.8,34.7,50.9",
                EPSG + "4326 | 34.6,50.8,0,34.7,50.9,9000",
                EPSG + "3857 | 5663900,4115000,5664000,4115100",
                EPSG + "32638 | 1039200,3848800,1039300,3848900",
                EPSG + "32639 | 489000,3833100,489100,3833200",
                EPSG + "32640 | -61300,3850100,-61200,3850200",
            })
    void readsABoxInTheSystemThatIsNamed(String crs, String bbox) {
        var page = json(SITES + "?bbox=" + bbox + "&bbox-crs=" + crs);

        assertThat(ItemsIT.refs(page)).containsExactly("garden");
    }

    @Test
    void bendsTheSidesOfAProjectedBox() {
        // The middle of the southern side lies 54 km north of the straight line between its ends.
        var above = SITES + "?bbox-crs=" + EPSG + "32639&bbox=-500000,3850000,1500000,3900000";
        var below = SITES + "?bbox-crs=" + EPSG + "32639&bbox=-500000,3833000,1500000,3900000";

        assertThat(ItemsIT.refs(json(above))).doesNotContain("garden");
        assertThat(ItemsIT.refs(json(below))).contains("garden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crs", "bbox-crs", "filter-crs"})
    void refusesASystemThatIsNotThere(String parameter) {
        var answer = get(SITES + "?lang=en&" + parameter + "=" + EPSG + "2039");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tree(answer).get("detail").asString())
                .startsWith(
                        "The parameter “" + parameter + "” is “" + EPSG + "2039”; it may be one")
                .contains(CRS84, EPSG + "32640");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=50.8,34.6,50.9,34.7&bbox-crs=" + EPSG + "4326 | ''",
                "bbox=34.7,50.8,34.6,50.9&bbox-crs="
                        + EPSG
                        + "4326 | The parameter bbox is “34.7,50.8,34.6,50.9”; its south is above its north. In this system the order is south,west,north,east.",
                "bbox=95,50,96,51&bbox-crs="
                        + EPSG
                        + "4326 | The parameter bbox is “95,50,96,51”; latitudes must lie between -90 and 90. In this system the order is south,west,north,east.",
                "bbox=0,0,1,30000000&bbox-crs="
                        + EPSG
                        + "3857 | The parameter bbox is “0,0,1,30000000”, which reaches beyond the area of http://www.opengis.net/def/crs/EPSG/0/3857.",
                "bbox=2,0,1,3&bbox-crs="
                        + EPSG
                        + "32639 | The parameter bbox is “2,0,1,3”; its south is above its north. The order is west,south,east,north.",
            })
    void saysInWhichOrderTheAxesGo(String query, String sentence) {
        var answer = get(SITES + "?lang=en&" + query);

        if (sentence.isEmpty()) {
            assertThat(tree(answer).get("features")).isEmpty();
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(tree(answer).get("detail").asString()).isEqualTo(sentence);
        }
    }

    @Test
    void listsTheSystemsOfEveryCollection() {
        for (var collection : json("/collections").get("collections")) {
            assertThat(collection.get("crs")).hasSize(6);
            assertThat(collection.get("crs").get(0).asString()).isEqualTo(CRS84);
            assertThat(collection.get("storageCrs").asString()).isEqualTo(CRS84);
        }
    }
}
