package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.support.AtlasIT;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Geometries are written here letter for letter as PostGIS writes them. */
class GeoJsonBytesIT extends AtlasIT {

    private record Written(byte[] binary, String theirs) {}

    @Autowired private List<FeatureSource> sources;
    @Autowired private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT(50.88012 34.64229)",
                "POINT(-0.0000001 0.5)",
                "POINT(180 -90)",
                "POINT(50.1234567 -34.9999999)",
                "POINT EMPTY",
                "LINESTRING(50 34, 50.1 34.123456, 51 35)",
                "LINESTRING EMPTY",
                "POLYGON((0 0, 0 1, 1 1, 1 0, 0 0), (0.2 0.2, 0.8 0.2, 0.8 0.8, 0.2 0.8, 0.2 0.2))",
                "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0), (0.2 0.2, 0.2 0.8, 0.8 0.8, 0.8 0.2, 0.2 0.2))",
                "MULTIPOINT((179.9 1), (-179.9 1))",
                "MULTILINESTRING((179 1, 180 1), (-180 1, -179 1))",
                "MULTIPOLYGON(((179 0, 180 0, 180 1, 179 0)), ((-180 0, -180 1, -179 1, -180 0)))",
                "MULTIPOLYGON EMPTY",
                "GEOMETRYCOLLECTION(POINT(1 2), POLYGON((0 0, 0 1, 1 1, 0 0)))"
            })
    void writesShapesOfEveryKind(String wkt) {
        var written =
                jdbc.sql(
                                """
                                SELECT ST_AsBinary(geom), ST_AsGeoJSON(CASE WHEN ST_Dimension(geom) = 2 THEN ST_ForcePolygonCCW(geom) ELSE geom END, 6, 0)
                                FROM ST_GeomFromText(:wkt, 4326) AS geom
                                """)
                        .param("wkt", wkt)
                        .query((row, number) -> new Written(row.getBytes(1), row.getString(2)))
                        .single();

        assertThat(ours(written)).isEqualTo(written.theirs());
    }

    @Test
    void writesTheDataOfTheAtlas() {
        var compared = 0;
        for (var source : sources) {
            for (var written : all(source.table().view())) {
                assertThat(ours(written)).isEqualTo(written.theirs());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(250);
    }

    private List<Written> all(String view) {
        return jdbc.sql(
                        """
                        SELECT ST_AsBinary(geom), ST_AsGeoJSON(CASE WHEN ST_Dimension(geom) = 2 THEN ST_ForcePolygonCCW(geom) ELSE geom END, 6, 0)
                        FROM %s WHERE geom IS NOT NULL
                        """
                                .formatted(view))
                .query((row, number) -> new Written(row.getBytes(1), row.getString(2)))
                .list();
    }

    private static String ours(Written written) {
        var json = new JsonBytes(64);
        new GeoJsonBytes(json).write(written.binary());
        return new String(json.toArray(), StandardCharsets.UTF_8);
    }
}
