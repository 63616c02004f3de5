package ir.hamyar.atlas.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.page.Bilingual;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KindNamesTest {

    private final KindNames kinds =
            new KindNames(
                    List.of(
                            new AssetKind(
                                    "street-light",
                                    new Bilingual("چراغ خیابان", "Street light"),
                                    List.of("روشنایی معابر"),
                                    "point",
                                    null,
                                    0)));

    @Test
    void knowsAKindByAnyOfItsNamesInAnySpelling() {
        for (var word :
                List.of(
                        "چراغ خیابان",
                        "چراغ‌خيابان",
                        "STREET LIGHT",
                        "street-light",
                        "روشنایی معابر")) {
            var found = kinds.find(word);
            assertThat(found.kind().ref()).as(word).isEqualTo("street-light");
            assertThat(found.isNew()).as(word).isFalse();
        }
    }

    @Test
    void makesAKindOfAnUnknownWordOnce() {
        assertThat(kinds.find("ایستگاه اتوبوس"))
                .isEqualTo(new KindNames.Found(new KindNames.Named("aystgah-atvbvs", "any"), true));
        assertThat(kinds.find("ایستگاه اتوبوس").isNew()).isFalse();
        assertThat(kinds.find("ايستگاه  اتوبوس").isNew()).isFalse();
    }

    @Test
    void partsNamesWhoseLettersFallTogether() {
        assertThat(kinds.find("سطل").kind().ref()).isEqualTo("stl");
        assertThat(kinds.find("صتل").kind().ref()).isEqualTo("stl-2");
    }

    @Test
    void makesRefsThatAnAddressCanHold() {
        assertThat(KindSlug.of("Bus stop (with roof)", Set.of())).isEqualTo("bus-stop-with-roof");
        assertThat(KindSlug.of("۱۲ متری", Set.of())).isEqualTo("kind-12-mtry");
        assertThat(KindSlug.of("！？", Set.of())).isEqualTo("kind");
        assertThat(KindSlug.of("x".repeat(90), Set.of())).hasSize(40);
    }
}
