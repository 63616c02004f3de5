package ir.hamyar.atlas.site;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites side by side, with the real data. */
class CompareIT extends AtlasIT {

    private static final String THREE = "qom-shrine-001,qom-shrine-007,qom-shrine-047";

    private Visitor visitor;

    @BeforeEach
    void openBrowser() {
        visitor = new Visitor(address());
    }

    @Test
    void differencesComeFirstAndWhatIsTheSameIsFolded() {
        var page = page("/compare?sites=" + THREE + "&lang=en");
        var differing = page.substring(0, page.indexOf("<details class=\"compare-equal\">"));
        var equal = page.substring(differing.length());
        assertThat(differing)
                .contains("Holy Shrine of Fatima Masumeh", "Emamzadeh Ebrahim of Siru")
                .contains("Kahak County", "±\u20601.5 km", "±\u2060100 m")
                .contains("not stated");
        assertThat(equal).contains(">Kind<").doesNotContain(">County<");
        assertThat(differing).contains(">County<").doesNotContain(">Kind<");
    }

    @Test
    void tellsTheSameInPersian() {
        assertThat(page("/compare?sites=" + THREE + "&lang=fa"))
                .contains("dir=\"rtl\"", "۳ بقعه کنار هم", "شهرستان کهک", "دقت جا");
    }

    @Test
    void keepsTheOrderOfTheAddressAndNamesEachSiteOnce() {
        var page = page("/compare?refs=qom-shrine-047,qom-shrine-001&lang=en");
        var head = page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"));
        assertThat(head.indexOf("/sites/qom-shrine-047"))
                .isPositive()
                .isLessThan(head.indexOf("/sites/qom-shrine-001"));
    }

    @Test
    void givesEachMapItsOwnIds() {
        var page = page("/compare?sites=" + THREE + "&lang=en");
        var ids =
                java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("sketch-title-0-0", "sketch-title-2-0");
    }

    @Test
    void saysWhichSiteIsNoMoreAndShowsTheRest() {
        var page = page("/compare?sites=qom-shrine-001,gone-1,qom-shrine-007&lang=en");
        assertThat(page)
                .contains("Not in the atlas and left out: gone-1.", "2 sites side by side")
                .contains("/sites.pdf?refs=qom-shrine-001,qom-shrine-007&amp;lang=en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/compare | The parameter “sites” is missing.",
                "/compare?sites=qom-shrine-001 | Between 2 and 5 sites",
                "/compare?sites=a,b,c,d,e,f | Between 2 and 5 sites",
                "/compare?sites=qom-shrine-001,qom-shrine-001 | is named twice",
                "/compare?sites=a,%3Cb%3E | does not suit the parameter “sites”",
                "/compare?sites=a,b&refs=a,b | not with both",
                "/compare?sites=a,b&sort=x | “sort” is not known here",
            })
    void refusesWithOneSentence(String path, String sentence) {
        var answer =
                visitor.get(
                        path + (path.contains("?") ? "&" : "?") + "lang=en",
                        "Accept",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void aThousandNamesAreRefusedBeforeTheyAreRead() {
        var names = IntStream.range(0, 500).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        assertThat(visitor.get("/compare?sites=" + names).statusCode()).isEqualTo(400);
    }

    @Test
    void oneSiteThatIsLeftIsNoComparison() {
        var answer =
                visitor.get(
                        "/compare?sites=qom-shrine-001,gone-1&lang=en",
                        "Accept",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("the atlas does not have: gone-1.");
    }

    private String page(String path) {
        var answer = visitor.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
