package ir.hamyar.atlas.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameMatcherTest {

    private final NameMatcher matcher =
            new NameMatcher(
                    List.of(
                            shrine(
                                    "s1",
                                    new LonLat(50.88, 34.64),
                                    "امامزاده زید",
                                    "Emamzadeh Zeyd"),
                            shrine(
                                    "s2",
                                    new LonLat(50.90, 34.60),
                                    "امامزاده احمد",
                                    "Emamzadeh Ahmad"),
                            shrine(
                                    "s3",
                                    new LonLat(50.70, 34.30),
                                    "امامزاده احمد",
                                    "Emamzadeh Ahmad"),
                            shrine("s4", null, "امامزاده شاه جمال", "Shah Jamal"),
                            shrine("s5", new LonLat(50.87, 34.65), "بقعه شیخان", "Sheikhan")));

    @Test
    void findsANameInAnySpelling() {
        assertThat(first("امام‌زاده زيد (ع)")).isEqualTo(new NameProposal("s1", 1, null));
        assertThat(first("Imamzadeh Zaid")).isEqualTo(new NameProposal("s1", 1, null));
        assertThat(first("شاه‌جمال").ref()).isEqualTo("s4");
    }

    @Test
    void twoShrinesAreNotAlikeForBeingShrines() {
        var zeyd = first("امامزاده زید");
        var other =
                matcher.propose(shrine("x", null, "امامزاده هادی"), 5).stream()
                        .mapToDouble(NameProposal::similarity)
                        .max()
                        .orElse(0);
        assertThat(zeyd.similarity()).isEqualTo(1);
        assertThat(other).isLessThan(0.6);
    }

    @Test
    void theNearerOfTwoEqualNamesComesFirst() {
        var proposals = matcher.propose(shrine("x", new LonLat(50.70, 34.301), "امامزاده احمد"), 2);
        assertThat(proposals).extracting(NameProposal::ref).containsExactly("s3", "s2");
        assertThat(proposals.get(0).distanceMetres()).isEqualTo(111L);
        assertThat(proposals.get(0).similarity()).isEqualTo(1);
        assertThat(proposals.get(1).distanceMetres()).isGreaterThan(30_000L);
    }

    @Test
    void proposesNothingForAStranger() {
        assertThat(matcher.propose(shrine("x", null, "پل فلزی"), 5)).isEmpty();
        assertThat(matcher.propose(shrine("x", null, "", "!!"), 5)).isEmpty();
        assertThat(new NameMatcher(List.of()).propose(shrine("x", null, "زید"), 5)).isEmpty();
    }

    @Test
    void tenThousandNamesAreComparedQuickly() {
        var many =
                new NameMatcher(
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> shrine("r" + i, null, "پروژه شماره " + i))
                                .toList());
        assertThat(many.propose(shrine("x", null, "پروژه شماره 4321"), 1))
                .extracting(NameProposal::ref)
                .containsExactly("r4321");
        assertThat(many.propose(shrine("x", null, "ی".repeat(1_000_000)), 1)).isEmpty();
    }

    private NameProposal first(String name) {
        return matcher.propose(shrine("x", null, name), 5).get(0);
    }

    private static NamedThing shrine(String ref, @Nullable LonLat position, String... names) {
        return new NamedThing(ref, List.of(names), position);
    }
}
