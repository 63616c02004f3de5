package ir.hamyar.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.cql2.RandomFilters.Field;
import ir.hamyar.atlas.cql2.RandomFilters.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever is sent is read or refused, and what is read can be written and read again. */
class Cql2RandomTest {

    private static final List<Field> FIELDS =
            List.of(
                    new Field("name", Kind.TEXT, List.of("O'Hara", "قم", "a%b_c", "x\\y", "")),
                    new Field("and", Kind.NUMBER, List.of(new BigDecimal("-1.50"), BigDecimal.TEN)),
                    new Field("open", Kind.TRUTH, List.of()),
                    new Field("day", Kind.DAY, List.of(LocalDate.of(2021, 5, 9))),
                    new Field(
                            "at",
                            Kind.MOMENT,
                            List.of(java.time.Instant.parse("2021-05-09T12:00:00.123456Z"))),
                    new Field("list", Kind.LIST, List.of("tourism", "a,b")),
                    new Field("geometry", Kind.PLACE, List.of()));
    private static final Limits WIDE = new Limits(100_000, 20, 10_000);
    private static final String SCRAPS =
            "() ,='\"<>+-*/%^[]{}:.\\eE0123456789 AND OR NOT LIKE IN IS NULL BETWEEN TRUE DATE("
                    + " INTERVAL( POINT( POLYGON(( BBOX( S_WITHIN( T_AFTER( A_EQUALS( CASEI( op args"
                    + " property قم ۱ \u0000\uD800 NaN Infinity";

    @Test
    void whatIsWrittenReadsTheSame() {
        var filters = new RandomFilters(1, FIELDS);
        for (var count = 0; count < 5_000; count++) {
            var condition = filters.filter(4);
            var text = Cql2.write(condition);

            assertThat(Cql2.parseText(text, WIDE)).as(text).isEqualTo(condition);
            assertThat(Cql2.write(Cql2.parseText(text, WIDE))).isEqualTo(text);
            assertThat(Cql2.parseJson(JsonWriter.write(condition), WIDE)).isEqualTo(condition);
        }
    }

    @Test
    void noiseIsRefusedAndNothingElseHappens() {
        var random = new Random(2);
        var words = SCRAPS.split(" ");
        for (var count = 0; count < 20_000; count++) {
            var noise = new StringBuilder();
            for (var length = random.nextInt(30); length > 0; length--) {
                noise.append(words[random.nextInt(words.length)]);
                if (random.nextBoolean()) {
                    noise.append(SCRAPS.charAt(random.nextInt(SCRAPS.length())));
                }
            }
            readsOrRefuses(noise.toString());
        }
    }

    @Test
    void spoiltFiltersAreRefusedAndNothingElseHappens() {
        var random = new Random(3);
        var filters = new RandomFilters(4, FIELDS);
        for (var count = 0; count < 5_000; count++) {
            var condition = filters.filter(3);
            readsOrRefuses(spoil(Cql2.write(condition), random));
            readsOrRefuses(spoil(JsonWriter.write(condition), random));
        }
    }

    private static String spoil(String text, Random random) {
        var spoilt = new StringBuilder(text);
        for (var count = random.nextInt(3) + 1; count > 0 && !spoilt.isEmpty(); count--) {
            var at = random.nextInt(spoilt.length());
            switch (random.nextInt(3)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, SCRAPS.charAt(random.nextInt(SCRAPS.length())));
                default -> spoilt.setLength(at);
            }
        }
        return spoilt.toString();
    }

    private static void readsOrRefuses(String filter) {
        readsOrRefuses(filter, text -> Cql2.parseText(text, Limits.STANDARD));
        readsOrRefuses(filter, text -> Cql2.parseJson(text, Limits.STANDARD));
    }

    private static void readsOrRefuses(String filter, Function<String, Condition> reader) {
        try {
            var read = reader.apply(filter);
            assertThat(Cql2.write(read)).isNotEmpty();
        } catch (Cql2Exception refused) {
            assertThat(refused.position()).isBetween(1, Limits.STANDARD.length() + 1);
        }
    }
}
