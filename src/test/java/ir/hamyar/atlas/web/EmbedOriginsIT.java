package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An operator has named who may show the map. */
@TestPropertySource(properties = "atlas.embed.origins=https://qom.example,https://*.city.example")
class EmbedOriginsIT extends AtlasIT {

    @Test
    void thoseNamedMayFrameTheMapAndTheOldHeaderIsSilent() {
        var headers = new Visitor(address()).get("/embed").headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("frame-ancestors 'self' https://qom.example https://*.city.example");
        assertThat(headers.allValues("X-Frame-Options")).isEmpty();
    }

    @Test
    void theRestOfTheAtlasStaysShutToThem() {
        var headers = new Visitor(address()).get("/").headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("frame-ancestors 'none'");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    }
}
