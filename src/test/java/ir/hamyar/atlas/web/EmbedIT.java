package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may frame what, as a browser is told. */
class EmbedIT extends AtlasIT {

    @Test
    void theMapMayBeFramedByTheAtlasItselfUnlessOthersAreNamed() {
        var headers = new Visitor(address()).get("/embed?site=qom-shrine-007").headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("frame-ancestors 'self'");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sites/qom-shrine-007",
                "/compare?sites=qom-shrine-001,qom-shrine-007",
                "/embed/more",
                "/manage/sign-in"
            })
    void nothingElseMayBeFramed(String path) {
        var headers = new Visitor(address()).get(path).headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("frame-ancestors 'none'");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void theFrameNamesItsSourcesAndLeadsBack() {
        var page = new Visitor(address()).get("/embed?lang=en").body();
        assertThat(page)
                .contains("OpenStreetMap contributors (ODbL)", "Open in Hamyar Atlas")
                .contains("lang=\"en\" dir=\"ltr\"")
                .doesNotContain("id=\"panel\"");
    }
}
