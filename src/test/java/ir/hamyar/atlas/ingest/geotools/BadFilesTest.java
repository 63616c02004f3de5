package ir.hamyar.atlas.ingest.geotools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import ir.hamyar.atlas.support.BadFiles;
import ir.hamyar.atlas.support.BadFiles.BadFile;
import ir.hamyar.atlas.support.GeoPackage;
import ir.hamyar.atlas.support.Shapefile;
import ir.hamyar.atlas.support.Workbook;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Every bad file gets the answer that fits it. */
class BadFilesTest {

    @TempDir private Path folder;
    private Room room;

    @BeforeEach
    void open() {
        room = new Room(folder);
    }

    static List<BadFile> refused() {
        return BadFiles.refused();
    }

    static List<BadFile> broken() {
        return BadFiles.broken();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesWhatIsWrongWithAFile(BadFile bad) {
        var file = bad.write(folder);
        assertThat(faultOf(() -> readAll(file)).code()).isEqualTo(bad.code());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesTheBadRecordAndKeepsTheGoodOne(BadFile bad) {
        var records = readAll(bad.write(folder));

        assertThat(records).hasSize(2);
        assertThat(records.get(0).requiredText("ref")).isEqualTo("good");
        assertThat(records.get(0).fault()).isNull();
        assertThat(records.get(1).attributes()).containsEntry("ref", "bad");
        assertThat(records.get(1).fault()).extracting(BadRecord::code).isEqualTo(bad.code());
        assertThatThrownBy(() -> records.get(1).requiredText("ref")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(records.get(1)::geometry).isInstanceOf(BadRecord.class);
    }

    /** Whatever is named can be said in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void hasASentenceForEachFault(String language) throws IOException {
        var sentences = new Properties();
        var bundle = Path.of("src/main/resources/messages/report_" + language + ".properties");
        try (var reader = Files.newBufferedReader(bundle)) {
            sentences.load(reader);
        }
        assertThat(BadFiles.refused())
                .allSatisfy(bad -> assertThat(sentences).containsKey("report." + bad.code()));
        assertThat(BadFiles.broken())
                .allSatisfy(bad -> assertThat(sentences).containsKey("report." + bad.code()));
    }

    @Test
    void saysWhatAFileReallyIs() {
        var file =
                room.write(
                        "book.csv",
                        new Workbook().sheet("a", List.of(Workbook.text("ref"))).bytes());
        assertThat(faultOf(() -> room.inspect(file))).hasMessageContaining("Excel (.xlsx)");
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        var file = room.write("t.csv", "ref,name\na,b\nc,\"d\ne,f\n");
        assertThat(faultOf(() -> readAll(file)).line()).isEqualTo(3);
    }

    @Test
    void namesTheLineWhereTheEncodingChanges() {
        var small = room.write("small.csv", BadFiles.mixedEncodings(200));
        var refused = faultOf(() -> room.inspect(small));
        assertThat(refused.code()).isEqualTo("wrong-encoding");
        assertThat(refused.line()).isEqualTo(202);

        var large = room.write("large.csv", BadFiles.mixedEncodings(5_000));
        var look = room.inspect(large);
        assertThat(look.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(look.charsetSure()).isFalse();
        var found = faultOf(() -> readAll(large));
        assertThat(found.code()).isEqualTo("wrong-encoding");
        assertThat(found.line()).isEqualTo(5_002);
    }

    @Test
    void refusesAFileAboveTheLimit() {
        var small =
                new Limits(DataSize.ofBytes(100), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1));
        var strict = new Room(folder, small);
        var file = strict.write("t.csv", "ref,name\n" + "a,b\n".repeat(30));
        assertThat(faultOf(() -> strict.inspect(file)).code()).isEqualTo("file-too-large");
    }

    @Test
    void refusesAWorkbookThatUnpacksTooLarge() {
        var small =
                new Limits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), DataSize.ofBytes(500));
        var strict = new Room(folder, small);
        var file =
                strict.write(
                        "t.xlsx", new Workbook().sheet("a", List.of(Workbook.text("ref"))).bytes());
        assertThat(faultOf(() -> strict.inspect(file)).code()).isEqualTo("workbook-too-large");
    }

    @Test
    void doubtsAProjectionThatPutsTheMapElsewhere() {
        var wrong = Shapefile.UTM_39N.replace("51.0", "75.0").replace("39N", "43N");
        var file = room.write("p.zip", BadFiles.points().packed("p").with("p.prj", wrong).bytes());
        var look = room.inspect(file);
        assertThat(look.notes()).extracting(Finding::code).contains("crs-doubtful");
        assertThat(look.crsCandidates().get(0).code()).isEqualTo("EPSG:32639");
    }

    @Test
    void asksWhenAProjectionCannotBeUnderstood() {
        var file =
                room.write(
                        "p.zip",
                        BadFiles.points().packed("p").with("p.prj", "PROJCS[nonsense").bytes());
        var look = room.inspect(file);
        assertThat(look.crs()).isNull();
        assertThat(look.notes()).extracting(Finding::code).containsExactly("unreadable-prj");
    }

    @Test
    void noticesPositionsOfAnotherCountry() {
        var file =
                room.write(
                        "a.geojson",
                        BadFiles.geoJson(
                                feature("{\"type\":\"Point\",\"coordinates\":[2.35,48.85]}")));
        assertThat(room.inspect(file).notes())
                .extracting(Finding::code)
                .containsExactly("positions-elsewhere");
    }

    @Test
    void refusesToGuessWherePositionsLie() {
        var file = room.write("t.csv", "ref,x,y\na,490000,3832000\n");
        var look = room.inspect(file);
        assertThat(look.crs()).isNull();
        assertThat(faultOf(() -> room.read(file)).code()).isEqualTo("crs-not-known");
    }

    @Test
    void refusesALayerThatIsNotThereOrNotChosen() {
        var path = folder.resolve("two.gpkg");
        try (var made = new GeoPackage(path)) {
            made.attributes("one").attributes("two");
        }
        var file = SourceFile.of(path, "gpkg");
        assertThat(faultOf(() -> room.read(file)).code()).isEqualTo("which-layer");
        assertThat(faultOf(() -> room.read(file.withLayer("three"))).code())
                .isEqualTo("no-such-layer");
    }

    @Test
    void namesADatabaseThatIsNoGeoPackage() {
        var path = folder.resolve("t.gpkg");
        try (var made = new GeoPackage(path)) {
            made.execute("DROP TABLE gpkg_contents");
        }
        assertThat(faultOf(() -> room.inspect(path)).code()).isEqualTo("not-a-geopackage");
    }

    /** Declared as features, but no column is said to hold geometries. */
    @Test
    void readsAGeoPackageWithoutGeometryColumnsAsATable() {
        var path = folder.resolve("t.gpkg");
        try (var made = new GeoPackage(path)) {
            made.features("sites", 4326)
                    .row("sites", "a", "b", "POINT (50 34)")
                    .execute("DROP TABLE gpkg_geometry_columns");
        }
        var look = room.inspect(path);
        assertThat(look.hasGeometry()).isFalse();
        assertThat(look.notes()).extracting(Finding::code).containsExactly("no-geometry");
        assertThat(room.read(path).get(0).geometry()).isNull();
    }

    @Test
    void namesBrokenGeometriesOfAGeoPackage() {
        var path = folder.resolve("t.gpkg");
        byte[] lying = {1, 2, 0, 0, 0, -1, -1, -1, 127};
        byte[] curve = {1, 8, 0, 0, 0, 0, 0, 0, 0};
        try (var made = new GeoPackage(path)) {
            made.features("s", 4326)
                    .row("s", "a", "x", "POINT (50 34)")
                    .row("s", "b", "x", new byte[] {1, 2, 3})
                    .row("s", "c", "x", GeoPackage.blob(lying))
                    .row("s", "d", "x", GeoPackage.blob(curve))
                    .row("s", "e", "x", GeoPackage.blob(unclosedPolygon()));
        }
        assertThat(room.read(path))
                .extracting(record -> record.fault() == null ? "good" : record.fault().code())
                .containsExactly(
                        "good",
                        "broken-geometry",
                        "broken-geometry",
                        "unknown-geometry",
                        "unclosed-ring");
    }

    @Test
    void keepsBowTiesAndCollectionsForTheCheck() {
        var file =
                room.write(
                        "a.geojson",
                        BadFiles.geoJson(
                                feature(
                                        "{\"type\":\"Polygon\",\"coordinates\":[[[50,34],[51,35],[51,34],[50,35],[50,34]]]}"),
                                feature(
                                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[50,34]}]}")));
        var records = room.read(file);
        assertThat(records.get(0).geometry().isValid()).isFalse();
        assertThat(records.get(1).geometry().getGeometryType()).isEqualTo("GeometryCollection");
    }

    @Test
    void keepsNamesWithEmojiAndOverrides() {
        var name = "پارک \uD83C\uDF33 \u202Egnp.txt";
        var file = room.write("t.csv", "ref,name\na," + name + "\n");
        assertThat(room.read(file).get(0).text("name")).isEqualTo(name);
    }

    @Test
    void readsNoFileThatAMapNames() {
        var secret = room.write("secret.txt", "TOP-SECRET");
        for (var entity :
                List.of(
                        "<!ENTITY e SYSTEM \"" + secret.toUri() + "\">",
                        "<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;",
                        "<!ENTITY e \"a\"><!ENTITY f \"&e;&e;&e;\">")) {
            var file =
                    room.write(
                            "x.kml",
                            "<?xml version=\"1.0\"?><!DOCTYPE kml ["
                                    + entity
                                    + "]><kml><Placemark><name>&e;</name><Point><coordinates>50,34</coordinates></Point></Placemark></kml>");
            assertThat(faultOf(() -> readAll(file)).code()).isEqualTo("xml-doctype");
        }
    }

    @Test
    void readsNoFileThatAWorkbookNames() {
        var secret = room.write("secret.txt", "TOP-SECRET");
        var sheet =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
                        + secret.toUri()
                        + "\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ref&e;</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a&e;</t></is></c></row></sheetData></worksheet>";
        var file =
                room.write(
                        "x.xlsx",
                        new Workbook()
                                .sheet("a")
                                .replacing("xl/worksheets/sheet1.xml", sheet)
                                .bytes());
        var code = faultOf(() -> readAll(file)).code();
        assertThat(code).isEqualTo("damaged-workbook");
    }

    private List<SourceRecord> readAll(Path file) {
        var agreed = room.agreed(file);
        return room.read(agreed.crs() == null ? agreed.withCrs("EPSG:32639") : agreed);
    }

    private static UnreadableFile faultOf(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        var thrown = org.assertj.core.api.Assertions.catchThrowable(reading);
        assertThat(thrown).isInstanceOf(UnreadableFile.class);
        return (UnreadableFile) thrown;
    }

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"ref\":\"a\"},\"geometry\":"
                + geometry
                + "}";
    }

    private static byte[] unclosedPolygon() {
        var wkb = ByteBuffer.allocate(9 + 4 + 64).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        wkb.put((byte) 1).putInt(3).putInt(1).putInt(4);
        for (double ordinate : new double[] {50, 34, 51, 34, 51, 35, 50, 35}) {
            wkb.putDouble(ordinate);
        }
        return wkb.array();
    }
}
