package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void onlyThoseNamedMayFrameTheMap() {
        var policy = framing("https://city.example", "https://*.qom.example:8443");
        assertThat(policy.valueInFrames())
                .endsWith("frame-ancestors 'self' https://city.example https://*.qom.example:8443");
        assertThat(policy.value()).endsWith("frame-ancestors 'none'");
        assertThat(framing().valueInFrames()).endsWith("frame-ancestors 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "city.example",
                "https://city.example/page",
                "https://a.example; script-src *",
                "https://a.example 'unsafe-inline'",
                "https://*"
            })
    void whatIsNoOriginStopsTheStart(String origin) {
        assertThatThrownBy(() -> framing(origin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(origin);
    }

    private static ContentSecurityPolicy framing(String... origins) {
        return new ContentSecurityPolicy(new ImportMap("/v-1", "/l"), "", List.of(origins));
    }

    private static String policy(String rasterUrl) {
        return new ContentSecurityPolicy(new ImportMap("/v-1", "/l"), rasterUrl, List.of()).value();
    }
}
