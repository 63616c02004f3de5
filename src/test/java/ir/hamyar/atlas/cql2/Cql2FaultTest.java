package ir.hamyar.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault is named, with the character at which it is. */
class Cql2FaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind = 'tomb | UNCLOSED_TEXT | 8",
                "\"kind = 1 | UNCLOSED_TEXT | 1",
                "kind ; 1 | UNKNOWN_CHARACTER | 6",
                "kind = ۵ | UNKNOWN_CHARACTER | 8",
                "kind = | UNEXPECTED_END | 7",
                "kind | UNEXPECTED_END | 5",
                "kind 5 | EXPECTED_OPERATOR | 6",
                "kind NOT = 5 | EXPECTED_OPERATOR | 10",
                "kind = AND | EXPECTED_OPERAND | 8",
                "kind == 1 | EXPECTED_OPERAND | 7",
                "= 1 | EXPECTED_OPERAND | 1",
                "kind = 1 2 | EXPECTED_END | 10",
                "kind = NaN AND kind = Infinity 1 | EXPECTED_END | 32",
                "(kind = 1 | UNEXPECTED_END | 10",
                "kind = 1) | EXPECTED_END | 9",
                "(a = 1) + 2 = 3 | EXPECTED_END | 9",
                "n = 1e999 | NUMBER_RANGE | 5",
                "n = 1e-99999999999 | NUMBER_RANGE | 5",
                "n IS 5 | EXPECTED_SIGN | 6",
                "n BETWEEN 1, 2 | EXPECTED_SIGN | 12",
                "n IN 1 | EXPECTED_SIGN | 6",
                "n IN () | EXPECTED_OPERAND | 7",
                "n LIKE 5 | EXPECTED_TEXT | 8",
                "n LIKE m | EXPECTED_TEXT | 8",
                "d = DATE('2021-02-30') | EXPECTED_DATE | 10",
                "d = DATE('1400/01/01') | EXPECTED_DATE | 10",
                "d = DATE(2021) | EXPECTED_TEXT | 10",
                "d = TIMESTAMP('2021-05-09') | EXPECTED_TIMESTAMP | 15",
                "d = TIMESTAMP('2021-05-09T25:00:00Z') | EXPECTED_TIMESTAMP | 15",
                "T_AFTER(d, 5) | EXPECTED_TIME | 12",
                "T_AFTER(d, INTERVAL('2021-05-09', 'now')) | EXPECTED_INTERVAL_END | 35",
                "T_AFTER(d, INTERVAL('2021-05-09', '2020-05-09')) | INTERVAL_ORDER | 12",
                "S_WITHIN(geometry, 5) | EXPECTED_GEOMETRY | 20",
                "S_WITHIN(geometry, CIRCLE(1 2 3)) | EXPECTED_GEOMETRY | 20",
                "S_WITHIN(geometry) | EXPECTED_SIGN | 18",
                "S_WITHIN(geometry, POINT(1)) | EXPECTED_NUMBER | 27",
                "S_WITHIN(geometry, POINT EMPTY) | EXPECTED_SIGN | 26",
                "S_WITHIN(geometry, LINESTRING(1 1)) | SHORT_LINE | 30",
                "S_WITHIN(geometry, POLYGON((0 0,1 0,1 1,0 1))) | OPEN_RING | 27",
                "S_WITHIN(geometry, POLYGON((0 0,1 0,0 0))) | OPEN_RING | 27",
                "S_WITHIN(geometry, BBOX(1,2,3)) | BOX_NUMBERS | 20",
                "S_WITHIN(geometry, BBOX(1,5,3,4)) | BOX_ORDER | 20",
                "A_CONTAINS(l, 'a') | EXPECTED_LIST | 15",
                "A_CONTAINS(l, ('a' 'b')) | EXPECTED_SIGN | 20",
                "pg_sleep(5) = 1 | UNKNOWN_FUNCTION | 1",
                "name = upper('x') | UNKNOWN_FUNCTION | 8",
            })
    void saysWhereTextGoesWrong(String text, Fault fault, int position) {
        assertFault(() -> Cql2.parseText(text, Limits.STANDARD), fault, position);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'=','args':[{'property':'a'},1] | JSON_SYNTAX | 38",
                "{'op':'=','op':'=','args':[1,1]} | JSON_SYNTAX | 15",
                "nothing | JSON_SYNTAX | 1",
                "true false | EXPECTED_END | 6",
                "5 | EXPECTED_OPERATOR | 1",
                "null | EXPECTED_OPERATOR | 1",
                "{} | EXPECTED_OPERATOR | 1",
                "{'op':7,'args':[]} | EXPECTED_OPERATOR | 7",
                "{'op':'=','args':5} | EXPECTED_LIST | 18",
                "{'op':'='} | EXPECTED_LIST | 1",
                "{'op':'=','args':[1,1],'x':1} | JSON_MEMBER | 28",
                "{'op':'=','args':[1]} | JSON_ARGUMENTS | 7",
                "{'op':'and','args':[true]} | JSON_ARGUMENTS | 7",
                "{'op':'sleep','args':[1]} | UNKNOWN_FUNCTION | 7",
                "{'op':'=','args':[{'property':5},1]} | EXPECTED_TEXT | 31",
                "{'op':'=','args':[{'op':'sin','args':[1]},1]} | UNKNOWN_FUNCTION | 25",
                "{'op':'in','args':[1,[]]} | EXPECTED_LIST | 22",
                "{'op':'like','args':['a',5]} | EXPECTED_TEXT | 26",
                "{'op':'like','args':['a','b\\\\']} | PATTERN_ESCAPE | 26",
                "{'op':'s_within','args':[{'property':'g'},{'type':'Point'}]} | EXPECTED_GEOMETRY | 43",
                "{'op':'s_within','args':[{'property':'g'},{'type':'Point','coordinates':['1',2]}]} | EXPECTED_NUMBER | 74",
                "{'op':'s_within','args':[{'property':'g'},{'type':'Point','coordinates':[1e999,2]}]} | NUMBER_RANGE | 74",
                "{'op':'s_within','args':[{'property':'g'},{'bbox':[1,2]}]} | BOX_NUMBERS | 51",
                "{'op':'t_after','args':[{'property':'d'},{'interval':['..']}]} | JSON_ARGUMENTS | 42",
            })
    void saysWhereJsonGoesWrong(String json, Fault fault, int position) {
        var text = json.replace('\'', '"');
        assertFault(() -> Cql2.parseJson(text, Limits.STANDARD), fault, position);
    }

    @Test
    void refusesFiltersOfMoreThanFourThousandCharacters() {
        var long_ = "kind = '" + "x".repeat(5000) + "'";

        assertFault(() -> Cql2.parseText(long_, Limits.STANDARD), Fault.TOO_LONG, 4096);
        assertFault(() -> Cql2.parseJson(long_, Limits.STANDARD), Fault.TOO_LONG, 4096);
        assertThat(Cql2.parseText("kind = '" + "x".repeat(4087) + "'", Limits.STANDARD))
                .isNotNull();
    }

    @Test
    void refusesWhateverGoesDeeperThanTwentyLevels() {
        var wide = new Limits(3_000_000, 20, 10_000);
        for (var deep : new int[] {21, 1000, 100_000}) {
            assertFault(() -> brackets(deep, wide), Fault.TOO_DEEP, 21);
            assertThatThrownBy(() -> nots(deep, wide)).satisfies(Cql2FaultTest::isTooDeep);
            assertThatThrownBy(() -> Cql2.parseText("NOT ".repeat(deep) + "TRUE", wide))
                    .satisfies(Cql2FaultTest::isTooDeep);
            assertThatThrownBy(() -> Cql2.parseText("1" + "+1".repeat(deep) + " = 1", wide))
                    .satisfies(Cql2FaultTest::isTooDeep);
            assertThatThrownBy(() -> Cql2.parseText("1" + "^1".repeat(deep) + " = 1", wide))
                    .satisfies(Cql2FaultTest::isTooDeep);
            assertThatThrownBy(() -> Cql2.parseJson("[".repeat(deep * 3), wide))
                    .satisfies(Cql2FaultTest::isTooDeep);
        }
        assertThat(brackets(20, wide)).isNotNull();
        assertThat(nots(19, wide)).isNotNull();
    }

    private static Condition brackets(int deep, Limits limits) {
        return Cql2.parseText("(".repeat(deep) + "a = 1" + ")".repeat(deep), limits);
    }

    private static Condition nots(int deep, Limits limits) {
        var json = "{\"op\":\"not\",\"args\":[".repeat(deep) + "true" + "]}".repeat(deep);
        return Cql2.parseJson(json, limits);
    }

    @Test
    void refusesGeometriesOfMoreThanTenThousandPositions() {
        var wide = new Limits(1_000_000, 20, 10_000);
        var text = "S_WITHIN(g, LINESTRING(0 0" + ",1 1".repeat(10_000) + "))";
        var json =
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"g\"},{\"type\":\"LineString\","
                        + "\"coordinates\":[[0,0]"
                        + ",[1,1]".repeat(100_000)
                        + "]}]}";

        assertThatThrownBy(() -> Cql2.parseText(text, wide))
                .extracting(fault -> ((Cql2Exception) fault).fault())
                .isEqualTo(Fault.TOO_MANY_VERTICES);
        assertThatThrownBy(() -> Cql2.parseJson(json, wide))
                .extracting(fault -> ((Cql2Exception) fault).fault())
                .isEqualTo(Fault.TOO_MANY_VERTICES);
    }

    private static void isTooDeep(Throwable fault) {
        assertThat(((Cql2Exception) fault).fault()).isEqualTo(Fault.TOO_DEEP);
    }

    private static void assertFault(ThrowingCallable reading, Fault fault, int position) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Cql2Exception.class,
                        found -> {
                            assertThat(found.fault()).isEqualTo(fault);
                            assertThat(found.position()).isEqualTo(position);
                        });
    }
}
