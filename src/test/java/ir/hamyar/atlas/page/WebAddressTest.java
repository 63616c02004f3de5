package ir.hamyar.atlas.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://irna.ir/news/85603801/%D9%82%D9%85",
                "http://www.tasnimnews.com/2267412",
                "HTTPS://example.org/a?b=c#d",
                "https://example.org/خبر",
                "mailto:desk@example.org",
                "tel:+982537712345",
            })
    void followsPlainAddresses(String address) {
        assertThat(WebAddress.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "//example.org/x",
                "/sites/1",
                "www.example.org",
                "https:",
                "https:///path",
                "https://user:secret@example.org/",
                "https://exa mple.org/",
                "https://example.org/\"onmouseover=\"x",
                "",
            })
    void leavesEverythingElseAsText(String address) {
        assertThat(WebAddress.of(address)).isEmpty();
    }

    @Test
    void bearsNoAddressAtAll() {
        assertThat(WebAddress.of(null)).isEmpty();
    }
}
