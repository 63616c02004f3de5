package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentSecurityPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png, https://tile.openstreetmap.org",
        "https://{s}.tiles.example:8443/{z}/{x}/{y}.png, https://*.tiles.example:8443",
    })
    void letsTilesOfTheBaseMapThrough(String rasterUrl, String origin) {
        assertThat(policy(rasterUrl)).contains("img-src 'self' data: " + origin + ";");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "/tiles/{z}/{x}/{y}.png",
        "http://tile.example/{z}/{x}/{y}.png",
        "'https://tile.example; script-src */{z}'",
        "'https://user@tile.example/{z}'",
    })
    void letsNothingElseThrough(String rasterUrl) {
        assertThat(policy(rasterUrl)).contains("img-src 'self' data:;").doesNotContain("*");
    }

    @Test
    void theHashIsThatOfTheMap() {
        // Known answer, made with: printf '%s' '{"imports":…}' | openssl dgst -sha256 -binary |
        // base64
        assertThat(new ImportMap("/v-1", "/l").hash())
                .isEqualTo("sha256-RQgcH6GweYqLB21LnKd/9yzJjbq3GtPOXoIK9zD9xlY=");
    }

    private static String policy(String rasterUrl) {
        return new ContentSecurityPolicy(new ImportMap("/v-1", "/l"), rasterUrl).value();
    }
}
