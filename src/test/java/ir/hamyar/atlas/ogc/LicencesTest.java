package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Open Data Commons Open Database License 1.0 (© OpenStreetMap contributors) | ODbL-1.0",
                "Creative Commons Attribution 4.0 (GeoNames) | CC-BY-4.0",
                "Creative Commons Attribution-ShareAlike 4.0 (Wikipedia coordinates) | CC-BY-SA-4.0",
                "GNU Lesser General Public License 3.0 or later (GSHHG) | LGPL-3.0-or-later",
                "Public domain (Natural Earth) | other",
                "Creative Commons Attribution 4.0 (GeoNames); Not stated by the source | other",
                "CC BY 4.0; CC BY-SA 4.0 | other",
            })
    void oneLicenceWithACodeGoesByItAndAllElseByOther(String text, String code) {
        assertThat(Licences.code(text)).hasValue(code);
    }

    @Test
    void aTextWithoutAKnownLicenceHasNoCode() {
        assertThat(Licences.code("Not stated by the source; facts only")).isEmpty();
    }

    @Test
    void everyLicenceOfATextIsLinkedOnce() {
        var links = Licences.links(List.of("CC BY 4.0; ODbL 1.0", "CC BY 4.0"));

        assertThat(links).extracting(Link::title).containsExactly("ODbL", "CC BY 4.0");
    }
}
