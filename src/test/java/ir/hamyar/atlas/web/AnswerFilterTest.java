package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.feature.DataVersion;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** An answer is given again to those alone who would get the same. */
class AnswerFilterTest {

    private final DataVersion version = () -> "1";
    private final AnswerFilter filter = new AnswerFilter(() -> version);
    private int made;

    @Test
    void givesAgainWhatWasGiven() throws Exception {
        assertThat(answer(request())).isEqualTo(answer(request()));
        assertThat(made).isEqualTo(1);
    }

    /** Its links would lead everybody to the server that somebody named. */
    @Test
    void aNameThatAProxyToldIsAnotherServer() throws Exception {
        var forged = request();
        forged.addHeader("X-Forwarded-Host", "elsewhere.example");

        assertThat(answer(forged)).contains("elsewhere.example");
        assertThat(answer(request())).contains("localhost").doesNotContain("elsewhere");
    }

    @Test
    void aHeaderThatComesTwiceCountsTwice() throws Exception {
        var once = request();
        once.addHeader("Accept-Language", "fr");
        var twice = request();
        twice.addHeader("Accept-Language", "fr");
        twice.addHeader("Accept-Language", "en");

        assertThat(answer(twice)).contains("[fr, en]");
        assertThat(answer(once)).contains("[fr]");
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/ogc/collections/sites/items");
    }

    private String answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        var chain =
                new MockFilterChain(
                        new HttpServlet() {
                            @Override
                            protected void service(
                                    HttpServletRequest asked, HttpServletResponse given)
                                    throws IOException {
                                made++;
                                given.setContentType("application/geo+json");
                                given.setHeader("ETag", "W/\"1\"");
                                var languages =
                                        Collections.list(asked.getHeaders("Accept-Language"));
                                given.getOutputStream()
                                        .print(asked.getRequestURL() + " " + languages);
                            }
                        },
                        new ForwardedHeaderFilter(),
                        filter);
        chain.doFilter(request, response);
        return response.getContentAsString();
    }
}
