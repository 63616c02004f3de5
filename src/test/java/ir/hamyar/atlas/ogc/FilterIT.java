package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters in CQL2 over HTTP: what they find, and the sentence where they cannot be read. */
class FilterIT extends OpenServices {

    private static final String UTM_39N = "http://www.opengis.net/def/crs/EPSG/0/32639";
    private static final String LAT_LON = "http://www.opengis.net/def/crs/EPSG/0/4326";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sites | kind = 'boqeh' | hill,lost",
                "sites | kind = 'boqeh' AND uncertainty_m > 500 | hill",
                "sites | NOT (kind = 'tomb') | garden,hill,lost",
                "sites | uncertainty_m <> 20 | hill",
                "sites | NOT uncertainty_m <> 20 | garden,quoted,sea-east,sea-west",
                "sites | uncertainty_m IS NULL OR geometry IS NULL | lost",
                "sites | uncertainty_m * 2 + 1 = 1801 | hill",
                "sites | 1000 / (uncertainty_m - 20) > 1 | hill",
                "sites | uncertainty_m BETWEEN 20 AND 899.5 | garden,quoted,sea-east,sea-west",
                "sites | kind IN ('emamzadeh','boqeh') | garden,hill,lost",
                "sites | name_en LIKE 'Garden%' | garden",
                "sites | name_en LIKE 'garden%' | ``",
                "sites | CASEI(name_en) LIKE CASEI('GARDEN%') | garden",
                "sites | name_en LIKE 'O''Hara%' | quoted",
                "sites | name_en LIKE '_ill' | hill",
                "sites | name_fa = 'باغ' | garden",
                "sites | ACCENTI(name_fa) = ACCENTI('گمشده') | lost",
                "sites | name_fa = name_en OR ref = ref | garden,hill,lost,quoted,sea-east,sea-west",
                "sites | A_CONTAINS(sectors, ('tourism')) | garden",
                "sites | A_EQUALS(sectors, ('services','tourism','tourism')) | garden",
                "sites | A_OVERLAPS(other_names, ('a,b', 'c')) | garden",
                "sites | A_CONTAINEDBY(sectors, ()) | hill,lost,quoted,sea-east,sea-west",
                "sites | valid_from = DATE('2021-05-09') | hill",
                "sites | T_AFTER(valid_from, DATE('2021-05-08')) | hill",
                "sites | T_INTERSECTS(INTERVAL(valid_from, '..'), INTERVAL('2020-01-01', '2022-01-01')) | hill",
                "sites | T_DURING(updated_at, INTERVAL('2026-01-01', '2026-01-03')) AND kind = 'emamzadeh' | garden",
                "sites | updated_at > TIMESTAMP('2026-01-02T03:04:04Z') AND kind = 'emamzadeh' | garden",
                "sites | S_INTERSECTS(geometry, BBOX(50.8,34.6,50.9,34.7)) | garden",
                "sites | S_INTERSECTS(geometry, BBOX(179,-20,-179,20)) | sea-east,sea-west",
                "sites | S_EQUALS(geometry, POINT(50.88 34.64)) | garden",
                "sites | S_DISJOINT(geometry, POLYGON((50 34,51 34,51 35,50 35,50 34))) | quoted,sea-east,sea-west",
                "boundaries | S_CONTAINS(geometry, POINT(51 34.5)) | county",
                "boundaries | S_TOUCHES(geometry, POINT(50 34.5)) | county",
                "boundaries | S_CROSSES(LINESTRING(49 34.5,51 34.5), geometry) | county",
                "boundaries | S_OVERLAPS(geometry, BBOX(51.9,34.9,53,36)) | county",
                "boundaries | S_WITHIN(geometry, BBOX(49,33,53,36)) | county",
                "boundaries | context_only = TRUE | context",
                "projects | amount > 3e9 | pool",
                "projects | reported_on < DATE('2025-01-01') AND A_CONTAINS(site_refs, ('garden')) | pool",
                "places | population % 100 = 7 | place-007,place-107,place-207",
                "places | population div 100 = 2 AND population ^ 2 < 40500 | place-200,place-201",
            })
    void findsWhatTheFilterSays(String collection, String filter, String expected) {
        assertThat(refs(collection, "filter=" + encoded(filter))).isEqualTo(split(expected));
    }

    @Test
    void readsCoordinatesInTheSystemThatIsNamed() {
        var metres =
                "filter=" + encoded("S_INTERSECTS(geometry, BBOX(488900,3833100,489100,3833200))");
        var degrees = "filter=" + encoded("S_EQUALS(geometry, POINT(34.64 50.88))");
        var box = "filter=" + encoded("S_WITHIN(geometry, BBOX(34.6,50.8,34.7,50.9))");

        assertThat(refs("sites", metres + "&filter-crs=" + UTM_39N)).containsExactly("garden");
        assertThat(refs("sites", degrees + "&filter-crs=" + LAT_LON)).containsExactly("garden");
        assertThat(refs("sites", box + "&filter-crs=" + LAT_LON)).containsExactly("garden");
        assertThat(refs("sites", degrees)).isEmpty();
    }

    @Test
    void readsJson() {
        var filter = encoded("{\"op\":\"like\",\"args\":[{\"property\":\"name_en\"},\"Garden%\"]}");

        assertThat(refs("sites", "filter-lang=cql2-json&filter=" + filter))
                .containsExactly("garden");
    }

    @Test
    void narrowsWhatTheOtherParametersFind() {
        var filter = "&filter=" + encoded("uncertainty_m <= 20");

        assertThat(refs("sites", "kind=tomb&datetime=2005-01-01&bbox=0,0,60,60" + filter))
                .containsExactly("ended", "quoted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kindd = 'x' | At character 1 of the filter stands “kindd”, which is no property of this collection. There are: geometry, kind, name_en, name_fa, other_names, project_count, ref, sectors, source_licence, uncertainty_m, updated_at, valid_from, valid_to.",
                "geom IS NULL | At character 1 of the filter stands “geom”, which is no property of this collection. There are: geometry, kind, name_en, name_fa, other_names, project_count, ref, sectors, source_licence, uncertainty_m, updated_at, valid_from, valid_to.",
                "kind = 5 | The property kind is a text and is compared with 5; write a text in single quotation marks.",
                "'a' < uncertainty_m | The property uncertainty_m is a number and is compared with 'a'; write a number, such as 12.5.",
                "valid_from > '2021-05-09' | The property valid_from is a day and is compared with '2021-05-09'; write DATE('2021-05-09').",
                "updated_at > DATE('2021-05-09') | The property updated_at is a moment and is compared with DATE('2021-05-09'); write TIMESTAMP('2021-05-09T12:00:00Z').",
                "sectors = 'tourism' | The property sectors is a list and cannot be compared with 'tourism'; ask with A_CONTAINS(sectors, (…)) or A_OVERLAPS.",
                "geometry = 'POINT(1 1)' | The property geometry is a place and cannot be compared with 'POINT(1 1)'; ask with S_INTERSECTS(geometry, …) or another spatial operator.",
                "1 = 'a' | The filter compares 1 with 'a', which are of different kinds.",
                "TRUE < FALSE | The filter asks with < for an order of TRUE, which has none.",
                "kind + 1 = 2 | The filter works out a number from kind, which is none.",
                "CASEI(uncertainty_m) = 'a' | The filter needs a text where uncertainty_m stands.",
                "S_INTERSECTS(kind, POINT(1 1)) | At character 14 of the filter stands “kind” where a place is needed; the property that is a place is geometry.",
                "T_AFTER(kind, DATE('2021-05-09')) | At character 9 of the filter stands “kind”, which is a property without days or moments.",
                "A_EQUALS(kind, ('a')) | At character 10 of the filter stands “kind”, which is a property without a list.",
                "kind = 'tomb | The quotation mark ' at character 8 of the filter is never closed.",
                "kind = 'a' OR | The filter breaks off at character 14; something is still to come.",
                "uncertainty_m = NaN | At character 17 of the filter stands “NaN”, which is no property of this collection. There are: geometry, kind, name_en, name_fa, other_names, project_count, ref, sectors, source_licence, uncertainty_m, updated_at, valid_from, valid_to.",
                "(uncertainty_m - 21) ^ 0.5 > 1 | The filter cannot be worked out: a geometry of it crosses itself or suits no such relation, or one of its sums has no result.",
                "S_INTERSECTS(geometry, BBOX(0,0,200,10)) | A box of the filter reaches beyond the area of http://www.opengis.net/def/crs/OGC/1.3/CRS84.",
            })
    void saysWhatIsWrong(String filter, String sentence) {
        assertThat(refusal("lang=en&filter=" + encoded(filter))).isEqualTo(sentence);
    }

    @Test
    void saysItInPersianToo() {
        assertThat(refusal("filter=" + encoded("kind = 5")))
                .isEqualTo(
                        "ویژگی kind متن است و با 5 سنجیده شده؛ متنی میان دو نشان نقل تکی بنویسید.");
        assertThat(refusal("filter=" + encoded("kind = 'tomb")))
                .isEqualTo("نشان نقل ' در نویسهٔ ۸ فیلتر بسته نشده است.");
    }

    @Test
    void refusesWhatIsTooLargeInOneSentence() {
        assertThat(refusal("lang=en&filter=" + encoded("kind = '" + "x".repeat(5000) + "'")))
                .isEqualTo("The filter has 5,009 characters; at most 4,096 are allowed.");
        assertThat(refusal("lang=en&filter=" + encoded("kind = '" + "x".repeat(43_000) + "'")))
                .isEqualTo("The filter has 43,009 characters; at most 4,096 are allowed.");
        assertThat(refusal("lang=en&filter=" + encoded("(".repeat(1000) + "TRUE")))
                .startsWith("At character 21 the filter goes deeper than 20 levels");
        assertThat(
                        refusal(
                                "lang=en&filter-lang=cql2-json&filter="
                                        + encoded("{\"op\":\"not\",\"args\":[".repeat(190))))
                .contains("goes deeper than 20 levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter-lang=cql",
                "filter-crs=EPSG:4326",
                "filter-crs=http://www.opengis.net/def/crs/EPSG/0/2039",
            })
    void namesTheLanguagesAndSystemsThereAre(String query) {
        assertThat(refusal("lang=en&filter=TRUE&" + query)).contains("it may be one of: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'x'' OR ''1''=''1'",
                "kind = ''');DROP TABLE site;--'",
                "name_en = ':limit'",
                "name_en LIKE '?'",
                "name_en = '$$; SELECT pg_sleep(9)'",
                "A_CONTAINS(other_names, ('}''::text[]) OR true--'))",
                "ref = '\\' OR TRUE --'",
            })
    void takesTextsAsTextsAndNothingElse(String filter) {
        assertThat(refs("sites", "filter=" + encoded(filter))).isEmpty();
        assertThat(json("/collections/sites/items").get("numberMatched").asInt()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\"\"; DROP TABLE site\" = 'x'",
                "\"kind = 'x' OR true --\" = 'x'",
                "pg_sleep(9) = 1",
                "kind = (SELECT 1)",
                "kind = 'a' ; DROP TABLE site",
                "kind::text = 'a'",
            })
    void refusesNamesThatAreNoProperties(String filter) {
        assertThat(refusal("filter=" + encoded(filter))).isNotBlank();
        assertThat(json("/collections/sites/items").get("numberMatched").asInt()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "a\\u0000b"})
    void survivesTextsThatNoDatabaseHolds(String text) {
        var filter = "{\"op\":\"=\",\"args\":[{\"property\":\"kind\"},\"" + text + "\"]}";
        var answer =
                get("/collections/sites/items?filter-lang=cql2-json&filter=" + encoded(filter));

        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 400);
    }

    @Test
    void listsThePropertiesThereAreToFilterBy() {
        var sites = json("/collections/sites/queryables").get("properties");
        assertThat(sites.at("/geometry/format").asString()).isEqualTo("geometry-any");
        assertThat(sites.at("/uncertainty_m/type").asString()).isEqualTo("integer");

        var shared = json("/queryables");
        assertThat(shared.get("properties").propertyNames())
                .containsExactly("ref", "name_fa", "source_licence", "geometry");
        assertThat(shared.get("additionalProperties").asBoolean()).isFalse();
        assertThat(json("/functions").get("functions")).isEmpty();
    }

    private List<String> refs(String collection, String query) {
        return ItemsIT.refs(json("/collections/" + collection + "/items?" + query));
    }

    private String refusal(String query) {
        var answer = get("/collections/sites/items?" + query, "Accept", "application/geo+json");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
        return tree(answer).get("detail").asString();
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static List<String> split(String refs) {
        return refs.isEmpty() ? List.of() : List.of(refs.split(","));
    }
}
