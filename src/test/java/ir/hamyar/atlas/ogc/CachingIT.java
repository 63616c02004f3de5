package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingIT extends OpenServices {

    @AfterEach
    void theDataAreAsTheyWere() {
        VERSION.set("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?f=json",
                "/conformance",
                "/api",
                "/collections",
                "/collections/sites",
                "/collections/sites/queryables",
                "/collections/sites/items?limit=3",
                "/collections/sites/items?f=html",
                "/collections/sites/items/garden",
                "/collections/sites/tiles",
                "/collections/sites/tiles/WebMercatorQuad",
                "/collections/sites/tiles/WebMercatorQuad/0/0/0",
                "/tileMatrixSets/WebMercatorQuad",
            })
    void sendsNothingAgainWhileTheDataStayTheSame(String path) {
        var first = get(path);
        var etag = header(first, "ETag");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        var second = get(path, "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(etag);

        VERSION.set("2");
        assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsLanguagesFormatsAndQuestionsApart() {
        var items = "/collections/sites/items";

        assertThat(
                        new String[] {
                            etag(items),
                            etag(items + "?lang=en"),
                            etag(items + "?f=html"),
                            etag(items + "?limit=2"),
                        })
                .doesNotHaveDuplicates();
        assertThat(etag(items + "?limit=2&kind=x")).isEqualTo(etag(items + "?kind=x&limit=2"));
    }

    @Test
    void doesNotAskTheTablesForWhatTheClientAlreadyHas() {
        var items = "/collections/places/items";
        var etag = etag(items);
        jdbc.sql("ALTER VIEW place_feature RENAME TO place_feature_away").update();
        try {
            assertThat(get(items, "If-None-Match", etag).statusCode()).isEqualTo(304);
            assertThat(get(items).statusCode()).isEqualTo(500);
        } finally {
            jdbc.sql("ALTER VIEW place_feature_away RENAME TO place_feature").update();
        }
    }

    private String etag(String path) {
        return header(get(path), "ETag");
    }
}
