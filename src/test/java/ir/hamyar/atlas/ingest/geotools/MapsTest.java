package ir.hamyar.atlas.ingest.geotools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.hamyar.atlas.ingest.Column;
import ir.hamyar.atlas.ingest.CrsCandidate;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.support.GeoPackage;
import ir.hamyar.atlas.support.Packed;
import ir.hamyar.atlas.support.Shapefile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps as surveyors and map programs hand them over. */
class MapsTest {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    private static final String KML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>قم</name>
            <Style id="s"><IconStyle><Icon><href>http://example.org/i.png</href></Icon></IconStyle></Style>
            <Folder><name>بقعه‌ها</name>
            <Placemark><name>حرم</name><description><![CDATA[<b>بنای</b> اصلی]]></description>
              <ExtendedData><Data name="ref"><displayName>Ref</displayName><value>a-1</value></Data>
                <SchemaData schemaUrl="#x"><SimpleData name="area">12.5</SimpleData></SchemaData></ExtendedData>
              <Point><altitudeMode>clampToGround</altitudeMode><coordinates>50.8787,34.6419,0</coordinates></Point></Placemark>
            <Placemark><name>باغ</name><Polygon>
              <outerBoundaryIs><LinearRing><coordinates>50,34 51,34 51,35 50,35 50,34</coordinates></LinearRing></outerBoundaryIs>
              <innerBoundaryIs><LinearRing><coordinates>50.4,34.4 50.6,34.4 50.6,34.6 50.4,34.4</coordinates></LinearRing></innerBoundaryIs>
            </Polygon></Placemark>
            </Folder>
            <Placemark><name>دو راه</name><MultiGeometry>
              <LineString><coordinates>50,34,1200 51,34,1210</coordinates></LineString>
              <LineString><coordinates>50,35 51,35</coordinates></LineString></MultiGeometry></Placemark>
            </Document></kml>
            """;

    @TempDir private Path folder;
    private Room room;

    @BeforeEach
    void open() {
        room = new Room(folder);
    }

    @Test
    void asksWhereAShapefileWithoutProjectionLies() {
        var zip =
                new Shapefile(Shapefile.POINT, WINDOWS_1256)
                        .point("a-1", "امامزاده شاه ابراهيم", 490_000, 3_832_000)
                        .point("a-2", "امامزاده موسي مبرقع", 491_200, 3_833_500);
        var file = room.write("buq'eh.zip", zip.packed("نقشه/بقاع").bytes());
        var look = room.inspect(file);

        assertThat(look.format()).isEqualTo("shp");
        assertThat(look.layers()).containsExactly(new Layer("نقشه/بقاع"));
        assertThat(look.charset()).isEqualTo(WINDOWS_1256);
        assertThat(look.charsetSure()).isTrue();
        assertThat(look.geometryType()).isEqualTo("Point");
        assertThat(look.crs()).isNull();
        assertThat(look.sample()).hasSize(2).allMatch(record -> record.geometry() == null);
        assertThat(look.crsCandidates().get(0))
                .extracting(CrsCandidate::code, CrsCandidate::inside)
                .containsExactly("EPSG:32639", 2);

        var records = room.read(room.agreed(file).withCrs("EPSG:32639"));
        assertThat(records.get(0).text("نام")).isEqualTo("امامزاده شاه ابراهيم");
        assertThat(records.get(0).text("area")).isEqualTo("12.5");
        assertThat(records.get(0).geometry().getCoordinate().x)
                .isCloseTo(50.8909019938, within(1e-9));
        assertThat(records.get(0).geometry().getCoordinate().y)
                .isCloseTo(34.6298364828, within(1e-9));
    }

    @Test
    void believesProjectionAndEncodingThatAShapefileStates() {
        var zip =
                new Shapefile(Shapefile.POINT, StandardCharsets.UTF_8)
                        .point("a-1", "ژرفا", 490_000, 3_832_000)
                        .packed("p")
                        .with("p.prj", Shapefile.UTM_39N)
                        .with("p.cpg", "UTF-8");
        var file = room.write("p.zip", zip.bytes());
        var look = room.inspect(file);
        assertThat(look.crs()).isEqualTo("EPSG:32639");
        assertThat(look.charsetSure()).isTrue();
        assertThat(look.notes()).isEmpty();
        assertThat(room.read(file).get(0).text("نام")).isEqualTo("ژرفا");
    }

    @Test
    void doubtsAnEncodingThatTheBytesContradict() {
        var zip =
                new Shapefile(Shapefile.POINT, WINDOWS_1256)
                        .point("a-1", "امامزاده شاه ابراهيم", 490_000, 3_832_000)
                        .packed("p")
                        .with("p.cpg", "UTF-8");
        var look = room.inspect(room.write("p.zip", zip.bytes()));
        assertThat(look.charset()).isEqualTo(WINDOWS_1256);
        assertThat(look.charsetSure()).isFalse();
    }

    @Test
    void givesHolesToTheirOutlines() {
        double[] big = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
        double[] hole = {2, 2, 8, 2, 8, 8, 2, 8, 2, 2};
        double[] island = {4, 4, 4, 6, 6, 6, 6, 4, 4, 4};
        double[] pond = {4.5, 4.5, 5.5, 4.5, 5.5, 5.5, 4.5, 5.5, 4.5, 4.5};
        double[] far = {20, 0, 20, 5, 25, 5, 25, 0, 20, 0};
        var zip =
                new Shapefile(Shapefile.POLYGON, StandardCharsets.UTF_8)
                        .shape("a", "x", pond, hole, island, big, far)
                        .shape("b", "turned", new double[] {0, 0, 10, 0, 10, 10, 0, 0})
                        .none("c", "none");
        var file = room.write("p.zip", zip.packed("p").bytes());
        var records = room.read(room.agreed(file).withCrs("EPSG:4326"));

        assertThat(records.get(0).geometry().getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(records.get(0).geometry().isValid()).isTrue();
        assertThat(records.get(0).geometry().getArea()).isEqualTo(100 - 36 + 4 - 1 + 25);
        assertThat(records.get(1).geometry().getArea()).isEqualTo(50);
        assertThat(records.get(2).geometry()).isNull();
    }

    @Test
    void readsLinesAndManyPointsAndDropsHeights() {
        var lines =
                new Shapefile(Shapefile.LINE, StandardCharsets.UTF_8)
                        .shape(
                                "a",
                                "x",
                                new double[] {50, 34, 51, 34},
                                new double[] {50, 35, 51, 35});
        assertThat(
                        room.read(
                                        room.agreed(room.write("l.zip", lines.packed("l").bytes()))
                                                .withCrs("EPSG:4326"))
                                .get(0)
                                .geometry()
                                .toText())
                .isEqualTo("MULTILINESTRING ((50 34, 51 34), (50 35, 51 35))");

        var points =
                new Shapefile(Shapefile.MULTIPOINT, StandardCharsets.UTF_8)
                        .points("a", "x", 50, 34, 51, 35);
        assertThat(
                        room.read(
                                        room.agreed(room.write("m.zip", points.packed("m").bytes()))
                                                .withCrs("EPSG:4326"))
                                .get(0)
                                .geometry()
                                .toText())
                .isEqualTo("MULTIPOINT ((50 34), (51 35))");

        var heights =
                new Shapefile(Shapefile.POINT_Z, StandardCharsets.UTF_8).point("a", "x", 50, 34);
        var file = room.write("z.zip", heights.packed("z").bytes());
        assertThat(room.inspect(file).notes())
                .extracting(Finding::code)
                .containsExactly("heights-dropped");
    }

    @Test
    void asksWhichShapefileOfAZip() {
        var one = new Shapefile(Shapefile.POINT, StandardCharsets.UTF_8).point("a", "x", 50, 34);
        var packed = one.packed("one");
        one.parts().forEach((ending, content) -> packed.with("two" + ending, content));
        assertThat(room.inspect(room.write("p.zip", packed.bytes())).layers())
                .extracting(Layer::name)
                .containsExactly("one", "two");
    }

    @Test
    void readsAGeoPackage() {
        var path = folder.resolve("نقشه.gpkg");
        try (var made = new GeoPackage(path)) {
            made.features("sites", 32639)
                    .row("sites", "a-1", "حرم", "POINT (490000 3832000)")
                    .row(
                            "sites",
                            "a-2",
                            "باغ",
                            "POLYGON Z ((490000 3832000 5, 490100 3832000 5, 490100 3832100 5, 490000 3832000 5))");
        }
        var look = room.inspect(path);
        assertThat(look.crs()).isEqualTo("EPSG:32639");
        assertThat(look.geometryType()).isEqualTo("Geometry");
        assertThat(look.columns())
                .extracting(Column::name)
                .containsExactly("fid", "ref", "نام", "area", "open");
        assertThat(look.notes()).extracting(Finding::code).containsExactly("heights-dropped");

        var records = room.read(path);
        assertThat(records.get(0).attributes())
                .containsEntry("نام", "حرم")
                .containsEntry("area", "0.1")
                .containsEntry("open", true);
        assertThat(records.get(0).geometry().getCoordinate().x)
                .isCloseTo(50.8909019938, within(1e-9));
        assertThat(records.get(1).geometry().getCoordinate().getZ()).isNaN();
    }

    @Test
    void asksWhichTableOfAGeoPackageAndReadsOneWithoutGeometry() {
        var path = folder.resolve("two.gpkg");
        try (var made = new GeoPackage(path)) {
            made.features("sites", 4326).row("sites", "a", "b", "POINT (50 34)").attributes("list");
        }
        assertThat(room.inspect(path).layers())
                .extracting(Layer::name)
                .containsExactly("sites", "list");

        var list = room.agreed(path).withLayer("list").withCrs(null);
        assertThat(room.inspect(path, list).notes())
                .extracting(Finding::code)
                .containsExactly("no-geometry");
        assertThat(room.read(list)).extracting(record -> record.text("ref")).containsExactly("a-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qom.kml", "qom.kmz"})
    void readsPlacemarks(String name) {
        var content =
                name.endsWith("kml")
                        ? KML.getBytes(StandardCharsets.UTF_8)
                        : new Packed().with("doc.kml", KML).with("files/i.png", "x").bytes();
        var file = room.write(name, content);
        var look = room.inspect(file);
        assertThat(look.crs()).isEqualTo("EPSG:4326");
        assertThat(look.columns())
                .extracting(Column::name)
                .contains("name", "description", "ref", "area", "folder");
        assertThat(look.notes()).extracting(Finding::code).containsExactly("heights-dropped");

        var records = room.read(file);
        assertThat(records).hasSize(3);
        assertThat(records.get(0).attributes())
                .containsEntry("name", "حرم")
                .containsEntry("description", "<b>بنای</b> اصلی")
                .containsEntry("ref", "a-1")
                .containsEntry("area", "12.5")
                .containsEntry("folder", "قم / بقعه‌ها");
        assertThat(records.get(0).line()).isEqualTo(5);
        assertThat(records.get(1).geometry().getNumPoints()).isEqualTo(9);
        assertThat(records.get(2).geometry().toText())
                .isEqualTo("MULTILINESTRING ((50 34, 51 34), (50 35, 51 35))");
        assertThat(records.get(2).text("folder")).isEqualTo("قم");
    }

    @Test
    void readsGeoJsonWhoseFeaturesDiffer() {
        var file =
                room.write(
                        "a.geojson",
                        """
                        {"type":"FeatureCollection","features":[
                        {"type":"Feature","geometry":{"type":"Point","coordinates":[490000,3832000,900]},"properties":{"ref":"a","n":1.5}},
                        {"type":"Feature","geometry":null,"properties":{"ref":"b","tags":["x","y"]}}],
                        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32639"}}}
                        """);
        var look = room.inspect(file);
        assertThat(look.crs()).isEqualTo("urn:ogc:def:crs:EPSG::32639");
        assertThat(look.columns()).extracting(Column::name).containsExactly("ref", "n", "tags");
        assertThat(look.notes()).extracting(Finding::code).containsExactly("heights-dropped");

        var records = room.read(file);
        assertThat(records.get(0).geometry().getCoordinate().x)
                .isCloseTo(50.8909019938, within(1e-9));
        assertThat(records.get(1).attributes()).containsEntry("tags", "[\"x\",\"y\"]");
        assertThat(records).extracting(SourceRecord::line).containsExactly(2, 3);
    }
}
