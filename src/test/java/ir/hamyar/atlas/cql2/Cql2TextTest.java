package ir.hamyar.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cql2TextTest {

    /** What is read, and how it is written again where that differs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind = 'tomb' |",
                "kind<>'tomb' | kind <> 'tomb'",
                "population >= 12.5 |",
                "population < -3 |",
                "population > +.5e2 | population > 5E+1",
                "12 <= population |",
                "population > area_km2 |",
                "seasonal = TRUE |",
                "seasonal <> false | seasonal <> FALSE",
                "TRUE |",
                "not false | NOT (FALSE)",
                "a = 1 AND b = 2 AND c = 3 |",
                "a = 1 or b = 2 and c = 3 | a = 1 OR (b = 2 AND c = 3)",
                "(a = 1 OR b = 2) AND c = 3 |",
                "NOT a = 1 AND b = 2 | NOT (a = 1) AND b = 2",
                "not (a = 1 and b = 2) | NOT (a = 1 AND b = 2)",
                "((a = 1)) | a = 1",
                "name LIKE 'B_r%' |",
                "name NOT LIKE '%' | NOT (name LIKE '%')",
                "name LIKE '100\\%' |",
                "name = 'O''Hara' |",
                "name = 'O\\'Hara' | name = 'O''Hara'",
                "name = '' |",
                "n BETWEEN 1 AND 2 AND m = 3 |",
                "n NOT BETWEEN 1 AND 2 | NOT (n BETWEEN 1 AND 2)",
                "kind IN ('a', 'b') |",
                "n NOT IN (1,2) | NOT (n IN (1, 2))",
                "geom IS NULL |",
                "geom is not null | NOT (geom IS NULL)",
                "CASEI(name) = casei('Straße') | CASEI(name) = CASEI('Straße')",
                "ACCENTI(CASEI(name)) LIKE ACCENTI('%é%') |",
                "d = DATE('2021-05-09') |",
                "t > TIMESTAMP('2021-05-09T12:00:00Z') |",
                "t > TIMESTAMP('2021-05-09T15:30:00.5+03:30') | t > TIMESTAMP('2021-05-09T12:00:00.500Z')",
                "T_DURING(d, INTERVAL('2021-01-01', '2021-12-31')) |",
                "t_intersects(INTERVAL(a, b), INTERVAL('..', '2021-05-09T12:00:00Z')) | T_INTERSECTS(INTERVAL(a, b), INTERVAL('..', '2021-05-09T12:00:00Z'))",
                "T_AFTER(d, DATE('2021-05-09')) |",
                "S_INTERSECTS(geometry, POINT(50.9 34.6)) |",
                "s_within(geometry,bbox(50,34,51,35)) | S_WITHIN(geometry, BBOX(50,34,51,35))",
                "S_WITHIN(geometry, BBOX(50,34,0,51,35,9)) | S_WITHIN(geometry, BBOX(50,34,51,35))",
                "S_CROSSES(geometry, LINESTRING(0 0,1.5 -1)) |",
                "S_CONTAINS(geometry, POLYGON((0 0,4 0,4 4,0 0),(1 0.5,2 0.5,2 1,1 0.5))) |",
                "S_EQUALS(geometry, MULTIPOINT((0 0),(1 1))) |",
                "S_EQUALS(geometry, MULTIPOINT(0 0, 1 1)) | S_EQUALS(geometry, MULTIPOINT((0 0),(1 1)))",
                "S_TOUCHES(MULTILINESTRING((0 0,1 1),(2 2,3 3)), geometry) |",
                "S_OVERLAPS(geometry, MULTIPOLYGON(((0 0,4 0,4 4,0 0)))) |",
                "S_DISJOINT(geometry, GEOMETRYCOLLECTION(POINT(0 0),LINESTRING(0 0,1 1))) |",
                "S_INTERSECTS(geometry, POINT Z (1 2 3)) | S_INTERSECTS(geometry, POINT(1 2))",
                "A_CONTAINS(sectors, ('tourism', 'services')) |",
                "A_OVERLAPS(sectors, ['tourism']) | A_OVERLAPS(sectors, ('tourism'))",
                "A_EQUALS((), sectors) |",
                "a_containedby(sectors, other) | A_CONTAINEDBY(sectors, other)",
                "a + b * c - 1 > 2 ^ 3 ^ 2 | ((a + (b * c)) - 1) > (2 ^ (3 ^ 2))",
                "(a + b) * 2 = 4 | ((a + b) * 2) = 4",
                "a div 2 = b % 3 / 4 | (a div 2) = ((b % 3) / 4)",
                "(a > 1) |  a > 1",
                "\"date\" = 1 | date = 1",
                "\"and\" = 1 |",
                "\"Eine Straße\" = 1 |",
                "نام = 'قم' | \"نام\" = 'قم'",
                "x.y:z = 1 | \"x.y:z\" = 1",
            })
    void readsAndWritesTheWholeLanguage(String text, String written) {
        var condition = Cql2.parseText(text, Limits.STANDARD);

        assertThat(Cql2.write(condition)).isEqualTo(written == null ? text : written);
        assertThat(Cql2.parseText(Cql2.write(condition), Limits.STANDARD)).isEqualTo(condition);
    }

    @Test
    void buildsATypedTree() {
        assertThat(Cql2.parseText("n > 1.50 AND NOT d = DATE('2021-05-09')", Limits.STANDARD))
                .isEqualTo(
                        new Condition.And(
                                List.of(
                                        new Condition.Comparison(
                                                new PropertyName("n", 1),
                                                ComparisonOperator.GREATER,
                                                new Scalar.Number(new BigDecimal("1.50"))),
                                        new Condition.Not(
                                                new Condition.Comparison(
                                                        new PropertyName("d", 18),
                                                        ComparisonOperator.EQUAL,
                                                        new Instant.Day(
                                                                LocalDate.of(2021, 5, 9)))))));
    }

    @Test
    void remembersWhereAPropertyStands() {
        var condition = (Condition.IsNull) Cql2.parseText("   name IS NULL", Limits.STANDARD);

        assertThat(((PropertyName) condition.operand()).at()).isEqualTo(4);
    }
}
