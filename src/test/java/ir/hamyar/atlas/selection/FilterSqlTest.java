package ir.hamyar.atlas.selection;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.cql2.Cql2;
import ir.hamyar.atlas.cql2.Limits;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.ogc.TestCollections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A filter as SQL: names of columns, our own words, and places for what is bound. */
class FilterSqlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind = 'x''); DROP TABLE site; --' | (kind = CAST(:f1 AS text))",
                "uncertainty_m > 5 | (uncertainty_m > CAST(:f1 AS bigint))",
                "uncertainty_m > 5.5 | (uncertainty_m > CAST(:f1 AS numeric))",
                "uncertainty_m + 1 > 5 | ((uncertainty_m::numeric + CAST(:f1 AS bigint)::numeric) > CAST(:f2 AS bigint))",
                "NOT (kind IS NULL OR kind IN ('a','b')) | NOT ((kind IS NULL OR kind IN (CAST(:f1 AS text), CAST(:f2 AS text))))",
                "A_OVERLAPS(sectors, ('a')) | (sectors && ARRAY[CAST(:f1 AS text)]::text[])",
                "S_WITHIN(geometry, POINT(1 2)) | ST_Within(geom, ST_GeomFromText(CAST(:f1 AS text), 4326))",
                "T_BEFORE(valid_from, DATE('2021-05-09')) | (valid_from < CAST(:f1 AS date))",
                "T_BEFORE(valid_from, TIMESTAMP('2021-05-09T00:00:00Z')) | ((CAST(valid_from + 1 AS timestamp) AT TIME ZONE 'UTC' - interval '1 microsecond') < CAST(:f1 AS timestamptz))",
            })
    void bindsEveryValue(String filter, String sql) {
        assertThat(sql(filter, new Bindings(), Crs.CRS84)).isEqualTo(sql);
    }

    @Test
    void keepsTheValuesAsTheyWereSent() {
        var bindings = new Bindings();
        sql("kind = 'x''); DROP TABLE site; --' AND uncertainty_m = 7", bindings, Crs.CRS84);

        assertThat(bindings.all()).isEqualTo(Map.of("f1", "x'); DROP TABLE site; --", "f2", 7L));
    }

    @Test
    void hasTheDatabaseMoveThePlaceThatIsAskedForAndNotTheFeatures() {
        assertThat(sql("S_WITHIN(geometry, POINT(1 2))", new Bindings(), Crs.UTM_39N))
                .isEqualTo(
                        "ST_Within(geom, ST_Transform(ST_GeomFromText(CAST(:f1 AS text), 32639),"
                                + " 4326))");
        assertThat(sql("S_WITHIN(geometry, POINT(1 2))", new Bindings(), Crs.WGS84))
                .isEqualTo(
                        "ST_Within(geom, ST_FlipCoordinates(ST_GeomFromText(CAST(:f1 AS text),"
                                + " 4326)))");
    }

    private static String sql(String filter, Bindings bindings, Crs crs) {
        return new FilterSql(TestCollections.SITES, crs, bindings)
                .of(Cql2.parseText(filter, Limits.STANDARD));
    }
}
