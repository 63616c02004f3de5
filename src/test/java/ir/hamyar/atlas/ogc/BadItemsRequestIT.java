package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad request gets a sentence of its own, in either language. */
class BadItemsRequestIT extends OpenServices {

    private static final String SITES = "/collections/sites/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limit=0 | پارامتر limit برابر «0» است؛ باید عددی درست از ۱ تا ۱٬۰۰۰ باشد. بزرگ‌تر از آن به ۱٬۰۰۰ کاسته می‌شود. | The parameter limit is “0”; it must be a whole number from 1 to 1,000. A larger one is cut to 1,000.",
                "limit=-1 | پارامتر limit برابر «-1» است؛ باید عددی درست از ۱ تا ۱٬۰۰۰ باشد. بزرگ‌تر از آن به ۱٬۰۰۰ کاسته می‌شود. | The parameter limit is “-1”; it must be a whole number from 1 to 1,000. A larger one is cut to 1,000.",
                "limit=many | پارامتر limit برابر «many» است؛ باید عددی درست از ۱ تا ۱٬۰۰۰ باشد. بزرگ‌تر از آن به ۱٬۰۰۰ کاسته می‌شود. | The parameter limit is “many”; it must be a whole number from 1 to 1,000. A larger one is cut to 1,000.",
                "limit= | پارامتر «limit» مقدار ندارد. به آن مقدار بدهید یا آن را نیاورید. | The parameter “limit” has an empty value. Give it a value or leave it out.",
                "limit=1&limit=2 | پارامتر «limit» ۲ بار آمده است؛ تنها یک بار می‌تواند بیاید. | The parameter “limit” is given 2 times; it may be given once.",
                "offset=-1 | پارامتر offset برابر «-1» است؛ باید عددی درست از ۰ تا ۱٬۰۰۰٬۰۰۰ باشد. | The parameter offset is “-1”; it must be a whole number from 0 to 1,000,000.",
                "offset=1000001 | پارامتر offset برابر «1000001» است؛ باید عددی درست از ۰ تا ۱٬۰۰۰٬۰۰۰ باشد. | The parameter offset is “1000001”; it must be a whole number from 0 to 1,000,000.",
                "bbox=1,2,3 | پارامتر bbox برابر «1,2,3» است و ۳ بخش دارد؛ باید ۴ عدد (غرب،جنوب،شرق،شمال) یا ۶ عدد (با ارتفاع) داشته باشد. | The parameter bbox is “1,2,3”, which has 3 parts; it must have 4 numbers (west,south,east,north) or 6 (with heights).",
                "bbox=here | پارامتر bbox برابر «here» است و ۱ بخش دارد؛ باید ۴ عدد (غرب،جنوب،شرق،شمال) یا ۶ عدد (با ارتفاع) داشته باشد. | The parameter bbox is “here”, which has one part; it must have 4 numbers (west,south,east,north) or 6 (with heights).",
                "bbox=1,2,x,4 | پارامتر bbox برابر «1,2,x,4» است؛ «x» در آن عدد نیست. | The parameter bbox is “1,2,x,4”; “x” in it is not a number.",
                "bbox=50,34,181,35 | پارامتر bbox برابر «50,34,181,35» است؛ طول جغرافیایی باید میان \u200e-۱۸۰ و ۱۸۰ باشد. ترتیب: غرب، جنوب، شرق، شمال. | The parameter bbox is “50,34,181,35”; longitudes must lie between -180 and 180. The order is west,south,east,north.",
                "bbox=50,-91,51,35 | پارامتر bbox برابر «50,-91,51,35» است؛ عرض جغرافیایی باید میان \u200e-۹۰ و ۹۰ باشد. ترتیب: غرب، جنوب، شرق، شمال. | The parameter bbox is “50,-91,51,35”; latitudes must lie between -90 and 90. The order is west,south,east,north.",
                "bbox=50,35,51,34 | پارامتر bbox برابر «50,35,51,34» است؛ جنوب آن بالاتر از شمال است. ترتیب: غرب، جنوب، شرق، شمال. | The parameter bbox is “50,35,51,34”; its south is above its north. The order is west,south,east,north.",
                "datetime=yesterday | پارامتر datetime برابر «yesterday» است؛ باید یک روز (2021-05-09)، یک لحظه (2021-05-09T12:00:00Z) یا بازه‌ای میان دو تا از این‌ها باشد که هر سر آن می‌تواند باز (2021-05-09/..) یا درازای زمان (2021-05-09/P1M) باشد. | The parameter datetime is “yesterday”; it must be a day (2021-05-09), a moment (2021-05-09T12:00:00Z) or an interval of two, either end of which may be open (2021-05-09/..) or a duration (2021-05-09/P1M).",
                "datetime=2022-01-01/2021-01-01 | پارامتر datetime برابر «2022-01-01/2021-01-01» است؛ بازه پیش از آغازش پایان می‌گیرد. | The parameter datetime is “2022-01-01/2021-01-01”; the interval ends before it begins.",
                "uncertainty_m=far | ویژگی uncertainty_m با «far» سنجیده شده است؛ باید عددی درست باشد. | The property uncertainty_m is compared with “far”; it must be a whole number.",
                "valid_from=1400-13-01 | ویژگی valid_from با «1400-13-01» سنجیده شده است؛ باید یک روز باشد، مانند 2021-05-09. | The property valid_from is compared with “1400-13-01”; it must be a day, such as 2021-05-09.",
                "updated_at=2021-05-09 | ویژگی updated_at با «2021-05-09» سنجیده شده است؛ باید یک لحظه باشد، مانند 2021-05-09T12:00:00Z. | The property updated_at is compared with “2021-05-09”; it must be a moment, such as 2021-05-09T12:00:00Z.",
                "kind=a,,b | پارامتر «kind» مقدار ندارد. به آن مقدار بدهید یا آن را نیاورید. | The parameter “kind” has an empty value. Give it a value or leave it out.",
                "kind=a%00b | در مقدار پارامتر «kind» نویسه‌ای هست که خوانده نمی‌شود. | The value of the parameter “kind” contains a character that cannot be read.",
                "f=xml | پارامتر «f» برابر «xml» است؛ باید یکی از این‌ها باشد: json، html، csv، xlsx، gpkg، fgb، shp، kml. | The parameter “f” is “xml”; it may be one of: json, html, csv, xlsx, gpkg, fgb, shp, kml.",
                "colour=red | پارامتر «colour» این‌جا شناخته نیست. این‌ها شناخته‌اند: bbox، bbox-crs، crs، cursor، datetime، f، filter، filter-crs، filter-lang، kind، lang، limit، name_en، name_fa، offset، other_names، project_count، properties، ref، sectors، sortby، source_licence، uncertainty_m، updated_at، valid_from، valid_to. | The parameter “colour” is not known here. Known are: bbox, bbox-crs, crs, cursor, datetime, f, filter, filter-crs, filter-lang, kind, lang, limit, name_en, name_fa, offset, other_names, project_count, properties, ref, sectors, sortby, source_licence, uncertainty_m, updated_at, valid_from, valid_to.",
                "geom=x | پارامتر «geom» این‌جا شناخته نیست. این‌ها شناخته‌اند: bbox، bbox-crs، crs، cursor، datetime، f، filter، filter-crs، filter-lang، kind، lang، limit، name_en، name_fa، offset، other_names، project_count، properties، ref، sectors، sortby، source_licence، uncertainty_m، updated_at، valid_from، valid_to. | The parameter “geom” is not known here. Known are: bbox, bbox-crs, crs, cursor, datetime, f, filter, filter-crs, filter-lang, kind, lang, limit, name_en, name_fa, offset, other_names, project_count, properties, ref, sectors, sortby, source_licence, uncertainty_m, updated_at, valid_from, valid_to.",
            })
    void saysWhatIsWrongAndWhatIsAllowed(String query, String persian, String english) {
        assertThat(refusal(SITES + "?" + query)).isEqualTo(persian);
        assertThat(refusal(SITES + "?lang=en&" + query)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boundaries/items?context_only=yes | The property context_only is compared with “yes”; it must be true or false.",
                "boundaries/items?area_km2=1e999999999 | The property area_km2 is compared with “1e999999999”; it must be a number, such as 12.5.",
                "places/items?population=99999999999999999999 | The property population is compared with “99999999999999999999”; it must be a whole number.",
            })
    void refusesValuesOfAnotherType(String path, String sentence) {
        assertThat(refusal("/collections/" + path + "&lang=en")).isEqualTo(sentence);
    }

    @Test
    void refusesMoreThanFiftyValues() {
        assertThat(refusal(SITES + "?lang=en&kind=a" + ",a".repeat(50)))
                .isEqualTo("The property kind is given 51 values; at most 50 are allowed.");
        assertThat(json(SITES + "?kind=a" + ",a".repeat(49)).get("features")).isEmpty();
    }

    @Test
    void cutsALongValueWhenItSaysItBack() {
        assertThat(refusal(SITES + "?lang=en&limit=" + "x".repeat(5000)))
                .startsWith("The parameter limit is “" + "x".repeat(80) + "…”;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conformance?page=1",
                "/collections?limit=5",
                "/collections/sites?limit=5",
                "/collections/sites/queryables?x=y",
                "/queryables?limit=1",
                "/functions?limit=1",
                "/api?x=y",
                "?x=y"
            })
    void refusesUnknownParametersEverywhere(String path) {
        assertThat(refusal(path + "&lang=en")).endsWith("is not known here. Known are: f, lang.");
    }

    @Test
    void refusesAnUnknownLanguage() {
        assertThat(refusal("/collections?lang=de"))
                .isEqualTo("پارامتر «lang» برابر «de» است؛ باید یکی از این‌ها باشد: fa، en.");
    }

    @Test
    void namesTheCollectionsThereAre() {
        assertThat(detail(404, "/collections/roads/items"))
                .isEqualTo(
                        "مجموعه‌ای به نام «roads» نیست. این‌ها هست: boundaries، sites، projects،"
                                + " places.");
        assertThat(detail(404, "/collections/roads?lang=en"))
                .isEqualTo(
                        "There is no collection “roads”. There are: boundaries, sites, projects,"
                                + " places.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1D",
                "P1D/P1D",
                "2021-05-09/P",
                "2021-05-09/PT",
                "2021-05-09/P1DT",
                "2021-05-09/P-1D",
                "2021-05-09/P1H",
                "../P1D",
                "2021-05-09/P99999Y",
                "2021-05-09/P9999999999999999999999D",
                "P99999Y/2021-05-09",
            })
    void refusesADurationThatIsNone(String datetime) {
        assertThat(refusal(SITES + "?lang=en&datetime=" + datetime))
                .startsWith("The parameter datetime is “" + datetime + "”; it must be");
    }

    /** Eight kilobytes of accepted types, more than Spring sorts. */
    @Test
    void saysWhatThereIsWhoeverAcceptsHundredsOfOtherThings() {
        var accept =
                IntStream.range(0, 400)
                        .mapToObj(number -> "application/x-" + number)
                        .collect(Collectors.joining(","));

        var answer = get(SITES + "?limit=1&lang=en", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(tree(answer).get("detail").asString()).contains("application/geo+json");
        assertThat(get(SITES + "?limit=1", "Accept", accept + ",*/*;q=0.1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void namesTheItemThatIsNotThere() {
        assertThat(detail(404, SITES + "/x'--"))
                .isEqualTo("در مجموعهٔ sites عارضه‌ای با شناسهٔ «x'--» نیست.");
        assertThat(detail(404, SITES + "/nowhere?lang=en"))
                .isEqualTo("The collection sites has no item “nowhere”.");
    }

    private String refusal(String path) {
        return detail(400, path);
    }

    private String detail(int status, String path) {
        var answer = get(path, "Accept", "application/geo+json, application/json;q=0.5");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        return tree(answer).get("detail").asString();
    }
}
