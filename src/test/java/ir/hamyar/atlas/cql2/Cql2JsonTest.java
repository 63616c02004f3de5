package ir.hamyar.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON says the same as text. */
class Cql2JsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'=','args':[{'property':'kind'},'tomb']} | kind = 'tomb'",
                "{'op':'<=','args':[{'property':'n'},-1.5e3]} | n <= -1.5E+3",
                "{'op':'<>','args':[{'property':'b'},true]} | b <> TRUE",
                "{'op':'and','args':[{'op':'=','args':[{'property':'a'},1]},{'op':'not','args':[{'op':'=','args':[{'property':'b'},2]}]}]} | a = 1 AND NOT b = 2",
                "{'op':'or','args':[true,false,true]} | TRUE OR FALSE OR TRUE",
                "{'op':'like','args':[{'op':'casei','args':[{'property':'n'}]},{'op':'casei','args':['%A_']}]} | CASEI(n) LIKE CASEI('%A_')",
                "{'op':'between','args':[{'property':'n'},1,2]} | n BETWEEN 1 AND 2",
                "{'op':'in','args':[{'property':'n'},[1,2]]} | n IN (1,2)",
                "{'op':'isNull','args':[{'property':'geometry'}]} | geometry IS NULL",
                "{'op':'>','args':[{'property':'d'},{'date':'2021-05-09'}]} | d > DATE('2021-05-09')",
                "{'op':'=','args':[{'property':'t'},{'timestamp':'2021-05-09T12:00:00Z'}]} | t = TIMESTAMP('2021-05-09T12:00:00Z')",
                "{'op':'t_finishedBy','args':[{'interval':[{'property':'a'},{'property':'b'}]},{'interval':['..','2021-05-09']}]} | T_FINISHEDBY(INTERVAL(a,b), INTERVAL('..','2021-05-09'))",
                "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Point','coordinates':[1.5,2,9]}]} | S_INTERSECTS(geometry, POINT(1.5 2))",
                "{'op':'s_within','args':[{'property':'geometry'},{'bbox':[1,2,3,4]}]} | S_WITHIN(geometry, BBOX(1,2,3,4))",
                "{'op':'s_equals','args':[{'property':'geometry'},{'type':'MultiPolygon','coordinates':[[[[0,0],[4,0],[4,4],[0,0]]]]}]} | S_EQUALS(geometry, MULTIPOLYGON(((0 0,4 0,4 4,0 0))))",
                "{'op':'s_disjoint','args':[{'property':'geometry'},{'type':'GeometryCollection','geometries':[{'type':'MultiPoint','coordinates':[[0,0]]},{'type':'MultiLineString','coordinates':[[[0,0],[1,1]]]}]}]} | S_DISJOINT(geometry, GEOMETRYCOLLECTION(MULTIPOINT((0 0)),MULTILINESTRING((0 0,1 1))))",
                "{'op':'a_containedBy','args':[{'property':'l'},['a','b']]} | A_CONTAINEDBY(l, ('a','b'))",
                "{'op':'=','args':[{'op':'+','args':[{'property':'a'},{'op':'div','args':[3,2]}]},{'op':'^','args':[2,3]}]} | a + 3 div 2 = 2 ^ 3",
            })
    void readsTheSameTreeAsFromText(String json, String text) {
        assertThat(Cql2.parseJson(json.replace('\'', '"'), Limits.STANDARD))
                .isEqualTo(Cql2.parseText(text, Limits.STANDARD));
    }
}
