package ir.hamyar.atlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.ZoomRange;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.support.AtlasIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tiles made here hold, feature by feature, what PostGIS would have put into them. */
class TileAgainstPostgisIT extends AtlasIT {

    private static final String THEIRS =
            """
            SELECT ST_AsMVT(t, 'tile', 4096, 'geom')
            FROM (SELECT ref, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(:z, :x, :y), 4096, 64) AS geom
                  FROM %s
                  WHERE is_current AND %s AND geom && ST_MakeEnvelope(-180, -85.06, 180, 85.06, 4326)) AS t
            WHERE geom IS NOT NULL
            """;

    private static final String SHAPES =
            """
            CREATE TABLE shape_feature AS
            SELECT ref, ST_GeomFromText(wkt, 4326) AS geom, true AS is_current
            FROM (VALUES
                ('line', 'LINESTRING(50.1 34.1, 50.3 34.4, 50.9 34.2, 51.6 34.9)'),
                ('lines', 'MULTILINESTRING((50.1 34.1, 50.3 34.4), (50.5 34.5, 52.5 36.5))'),
                ('through', 'LINESTRING(40 34.5, 60 34.6)'),
                ('holed', 'POLYGON((50.2 34.2, 51.2 34.2, 51.2 35.0, 50.2 35.0, 50.2 34.2), (50.5 34.5, 50.5 34.7, 50.7 34.7, 50.7 34.5, 50.5 34.5))'),
                ('polygons', 'MULTIPOLYGON(((50 34, 50.1 34, 50.1 34.1, 50 34.1, 50 34)), ((51 35, 54 35, 54 37, 51 35)))'),
                ('around', 'POLYGON((40 20, 60 20, 60 50, 40 50, 40 20), (49.9 33.9, 49.9 36, 52 36, 52 33.9, 49.9 33.9))'),
                ('comb', 'POLYGON((50.6 34.3, 52.8 34.3, 52.8 34.4, 50.7 34.4, 50.7 34.5, 52.8 34.5, 52.8 34.6, 50.6 34.6, 50.6 34.3))'),
                ('points', 'MULTIPOINT((50.88 34.64), (50.9 34.7), (70 10))'),
                ('mixed', 'GEOMETRYCOLLECTION(POINT(50.5 34.5), LINESTRING(50.5 34.5, 50.6 34.6))'),
                ('east-end', 'POINT(180 34.6)'),
                ('west-end', 'POINT(-180 34.6)'),
                ('across', 'MULTIPOLYGON(((179 34, 180 34, 180 35, 179 35, 179 34)), ((-180 34, -179 34, -179 35, -180 35, -180 34)))'),
                ('corner', 'POINT(50.625 34.5)'),
                ('zero', 'POINT(0 0)'),
                ('nothing', 'POLYGON EMPTY')) AS listed (ref, wkt)
            """;

    @Autowired private TileDrawing drawing;
    @Autowired private List<FeatureSource> sources;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void draw() {
        jdbc.sql(SHAPES).update();
    }

    @AfterEach
    void wipe() {
        jdbc.sql("DROP TABLE shape_feature").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/0/0",
                "1/1/0",
                "1/0/0",
                "2/3/1",
                "5/20/12",
                "6/41/25",
                "8/164/101",
                "9/328/203",
                "10/656/406",
                "10/656/407",
                "12/2624/1625",
                "4/15/6",
                "4/0/6"
            })
    void agreeOnShapesOfEveryKind(String address) throws IOException {
        var table =
                new FeatureTable(
                        "shapes",
                        "shape_feature",
                        List.of(Property.text("ref")),
                        Set.of("ref"),
                        new ZoomRange(0, 20));
        agree(table, tile(address));
    }

    @Test
    void agreeOnTheDataOfTheAtlas() throws IOException {
        var compared = 0;
        for (var source : sources) {
            var table = source.table();
            if (table.isCrowded() || table.isRecords()) {
                continue;
            }
            for (var address :
                    List.of(
                            "4/10/6",
                            "6/41/25",
                            "8/164/101",
                            "9/328/203",
                            "10/656/406",
                            "11/1313/812")) {
                compared += agree(table, tile(address));
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    private int agree(FeatureTable table, TileCoord tile) throws IOException {
        var ours = decoded(drawing.draw(table, tile, Selection.current(), false));
        var theirs = decoded(theirs(table, tile));
        var where = table.collection() + " " + tile;
        assertThat(ours.keySet()).as(where).isEqualTo(theirs.keySet());
        ours.forEach(
                (ref, shape) -> {
                    var other = theirs.get(ref);
                    assertThat(shape.getDimension())
                            .as(where + ref)
                            .isEqualTo(other.getDimension());
                    assertThat(shape.isValid()).as(where + " " + ref + " " + shape).isTrue();
                    assertThat(isAlike(shape, other))
                            .as("%s %s%n%s%n%s", where, ref, shape, other)
                            .isTrue();
                });
        return ours.size();
    }

    /** Within what rounding moves: a unit and a half along every outline. */
    private static boolean isAlike(Geometry one, Geometry other) {
        if (one.getDimension() < 2) {
            return one.buffer(1.5).covers(other) && other.buffer(1.5).covers(one);
        }
        var outlines = Math.max(one.getLength(), other.getLength());
        return one.buffer(0).symDifference(other.buffer(0)).getArea() <= 1.5 * outlines + 2;
    }

    private byte[] theirs(FeatureTable table, TileCoord tile) {
        return jdbc.sql(THEIRS.formatted(table.view(), table.holds()))
                .params(Map.of("z", tile.z(), "x", tile.x(), "y", tile.y()))
                .param("part", table.heldValue())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static Map<String, Geometry> decoded(byte[] bytes) throws IOException {
        var tile =
                MvtReader.loadMvt(
                        new ByteArrayInputStream(bytes),
                        new GeometryFactory(),
                        new TagKeyValueMapConverter());
        var found = new TreeMap<String, Geometry>();
        for (var layer : tile.getLayers()) {
            for (var geometry : new ArrayList<>(layer.getGeometries())) {
                found.put(
                        String.valueOf(((Map<?, ?>) geometry.getUserData()).get("ref")), geometry);
            }
        }
        return found;
    }

    private static TileCoord tile(String address) {
        var parts = address.split("/");
        return new TileCoord(
                Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
