package ir.hamyar.atlas.support;

import static ir.hamyar.atlas.support.Workbook.formula;
import static ir.hamyar.atlas.support.Workbook.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The collection of files that must never come in: each is made anew, the same bytes every time, so
 * that what is wrong with it can be read here instead of in a binary file.
 *
 * <p>{@link #refused} are files of which nothing can be taken; {@link #broken} are files with one
 * good record and one that must be named; {@link #asked} are files about which a person must say
 * something first; {@link #remarked} are taken, with a word about them.
 */
public final class BadFiles {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String GOOD_FEATURE =
            "{\"type\":\"Feature\",\"properties\":{\"ref\":\"good\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[50.88,34.64]}}";

    private BadFiles() {}

    /**
     * A file and the fault that must be named.
     *
     * @param name as the person calls it
     * @param code key of the message bundle {@code report}
     */
    public record BadFile(String name, String code, byte[] content) {

        public Path write(Path folder) {
            try {
                return Files.write(folder.resolve(name), content);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name + " → " + code;
        }
    }

    /** Files of which nothing can be taken. */
    public static List<BadFile> refused() {
        return java.util.stream.Stream.of(zips(), shapefiles(), texts(), workbooks(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadFile> zips() {
        var good = points().packed("p").bytes();
        return List.of(
                file("truncated.zip", "damaged-zip", Arrays.copyOf(good, good.length / 2)),
                file(
                        "bomb.zip",
                        "zip-bomb",
                        new Packed().with("p.shp", new byte[40 << 20]).bytes()),
                file("liar.zip", "zip-bomb", liar()),
                file("slip-up.zip", "zip-slip", points().packed("../../etc/p").bytes()),
                file("slip-root.zip", "zip-slip", points().packed("/tmp/p").bytes()),
                file("slip-drive.zip", "zip-slip", points().packed("C:\\p").bytes()),
                file("slip-back.zip", "zip-slip", points().packed("a\\..\\..\\p").bytes()),
                file(
                        "nested.zip",
                        "nested-zip",
                        points().packed("p").with("more.zip", good).bytes()),
                file("many.zip", "zip-entries", many()),
                file("nothing.zip", "nothing-in-zip", new Packed().with("readme.txt", "x").bytes()),
                file("empty.zip", "nothing-in-zip", new Packed().bytes()));
    }

    private static List<BadFile> shapefiles() {
        var parts = points().parts();
        var cut = new LinkedHashMap<>(parts);
        cut.computeIfPresent(".shp", (ending, shp) -> Arrays.copyOf(shp, shp.length - 10));
        var odd = new LinkedHashMap<>(parts);
        odd.put(".dbf", points().point("c", "x", 1, 1).parts().get(".dbf"));
        var text = new LinkedHashMap<>(parts);
        text.put(
                ".shp",
                "this is no shape, whatever its name says; it goes on and on and on, longer than any header is"
                        .repeat(2)
                        .getBytes(StandardCharsets.UTF_8));
        return List.of(
                file("no-dbf.zip", "missing-part", without(parts, ".dbf")),
                file("no-shx.zip", "missing-part", without(parts, ".shx")),
                file("cut-shp.zip", "damaged-shapefile", packed(cut)),
                file("odd-dbf.zip", "damaged-shapefile", packed(odd)),
                file("text-shp.zip", "damaged-shapefile", packed(text)),
                file("alone.shp", "part-of-shapefile", parts.get(".shp")),
                file("alone.dbf", "part-of-shapefile", parts.get(".dbf")));
    }

    private static List<BadFile> texts() {
        return List.of(
                file("empty.csv", "empty-file", ""),
                file("blank.csv", "empty-file", "\uFEFF \r\n\r\n"),
                file("header-only.csv", "no-records", "ref,name\n"),
                file("columns.csv", "too-many-columns", columns(10_000)),
                file("quote.csv", "broken-quotes", "ref,name\na,\"never closed\nb,c\n"),
                file("quote-inside.csv", "broken-quotes", "ref,name\na,\"b\"c\n"),
                file("nul-head.csv", "nul-bytes", "ref,na\0me\na,b\n"),
                file("nul-file.csv", "nul-bytes", new byte[2000]),
                file("two-encodings.csv", "wrong-encoding", mixedEncodings(200)),
                file("doubled.csv", "doubled-column", "ref,ref\na,b\n"),
                file("cut.geojson", "cut-off", geoJson(GOOD_FEATURE).substring(0, 120)),
                file("trailing.geojson", "cut-off", geoJson(GOOD_FEATURE).replace("]}", "]")),
                file("array.json", "not-geojson", "[1,2]"),
                file("object.json", "not-geojson", "{\"a\":1}"),
                file("no-features.geojson", "no-records", geoJson("")),
                file("properties.geojson", "too-many-columns", geoJson(manyProperties())),
                file("cut.kml", "damaged-kml", "<kml><Document><Placemark><name>a</name>"),
                file("tags.kml", "damaged-kml", "<kml><Document></Placemark></kml>"),
                file("entities.kml", "xml-doctype", entities("SYSTEM \"file:///etc/hostname\"")),
                file("entities.kmz", "xml-doctype", packedEntities()),
                file("no-placemark.kml", "no-records", "<kml><Document/></kml>"),
                file("page.kml", "foreign-format", "<!DOCTYPE html><html></html>"));
    }

    private static List<BadFile> workbooks() {
        var good = workbook().bytes();
        return List.of(
                file(
                        "macros.xlsm",
                        "macro-workbook",
                        workbook().with("xl/vbaProject.bin", new byte[] {1}).bytes()),
                file(
                        "macros-renamed.xlsx",
                        "macro-workbook",
                        workbook().with("xl/vbaProject.bin", new byte[] {1}).bytes()),
                file("secret.xlsx", "password-protected", ole2("EncryptedPackage")),
                file("old.xls", "old-office-file", ole2("Workbook")),
                file("cut.xlsx", "damaged-zip", Arrays.copyOf(good, good.length - 60)),
                file(
                        "torn.xlsx",
                        "damaged-workbook",
                        new Workbook().sheet("a", List.of("<c r=\"@\"><v>")).bytes()),
                file("blank.xlsx", "empty-file", new Workbook().sheet("a").bytes()),
                file(
                        "header-only.xlsx",
                        "no-records",
                        new Workbook().sheet("a", List.of(text("ref"), text("name"))).bytes()),
                file(
                        "letter.xlsx",
                        "foreign-format",
                        new Packed()
                                .with("[Content_Types].xml", "<Types/>")
                                .with("word/document.xml", "<w/>")
                                .bytes()));
    }

    private static List<BadFile> others() {
        return List.of(
                file("book.csv", "wrong-ending", workbook().bytes()),
                file("table.xlsx", "wrong-ending", "ref,name\na,b\n"),
                file("table.zip", "wrong-ending", "ref,name\na,b\n"),
                file("map.csv", "wrong-ending", geoJson(GOOD_FEATURE)),
                file("table.gpkg", "wrong-ending", "ref,name\na,b\n"),
                file("shape.kmz", "wrong-ending", points().packed("p").bytes()),
                file("paper.csv", "foreign-format", "%PDF-1.7\n"),
                file(
                        "picture.geojson",
                        "foreign-format",
                        "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)),
                file("cut.gpkg", "damaged-geopackage", "SQLite format 3\0 and then nothing"));
    }

    /** Files with a record called {@code good} and one that carries the fault. */
    public static List<BadFile> broken() {
        return List.of(
                file("ragged-short.csv", "ragged-row", "ref,name,x\ngood,a,1\nbad,b\n"),
                file("ragged-long.csv", "ragged-row", "ref,name\ngood,a\nbad,b,c\n"),
                file(
                        "nul-cell.csv",
                        "nul-byte",
                        "ref,name\ngood,a\nbad," + "b".repeat(70_000) + "\0\n"),
                file(
                        "long-cell.csv",
                        "long-cell",
                        "ref,name\ngood,a\nbad," + "b".repeat((1 << 20) + 1) + "\n"),
                file(
                        "nan.geojson",
                        "not-finite",
                        geoJson(
                                GOOD_FEATURE,
                                bad("{\"type\":\"Point\",\"coordinates\":[NaN,34]}"))),
                file(
                        "text-position.geojson",
                        "not-finite",
                        geoJson(
                                GOOD_FEATURE,
                                bad("{\"type\":\"Point\",\"coordinates\":[\"50\",\"34\"]}"))),
                file(
                        "one-number.geojson",
                        "not-finite",
                        geoJson(GOOD_FEATURE, bad("{\"type\":\"Point\",\"coordinates\":[50]}"))),
                file(
                        "unclosed.geojson",
                        "unclosed-ring",
                        geoJson(
                                GOOD_FEATURE,
                                bad(
                                        "{\"type\":\"Polygon\",\"coordinates\":[[[50,34],[51,34],[51,35],[50,35]]]}"))),
                file(
                        "two-points.geojson",
                        "too-few-points",
                        geoJson(
                                GOOD_FEATURE,
                                bad(
                                        "{\"type\":\"Polygon\",\"coordinates\":[[[50,34],[51,34],[50,34]]]}"))),
                file(
                        "circle.geojson",
                        "unknown-geometry",
                        geoJson(
                                GOOD_FEATURE,
                                bad("{\"type\":\"Circle\",\"coordinates\":[50,34]}"))),
                file(
                        "nul.geojson",
                        "nul-byte",
                        geoJson(
                                GOOD_FEATURE,
                                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"ref\":\"bad\",\"n\":\"a\\u0000b\"}}")),
                file(
                        "unclosed.kml",
                        "unclosed-ring",
                        kml(
                                "<Polygon><outerBoundaryIs><LinearRing><coordinates>50,34 51,34 51,35 50,35</coordinates></LinearRing></outerBoundaryIs></Polygon>")),
                file(
                        "words.kml",
                        "not-finite",
                        kml("<Point><coordinates>here,there</coordinates></Point>")),
                file(
                        "infinite.zip",
                        "not-finite",
                        points().point("bad", "x", Double.NaN, 1).packed("p").bytes()),
                file(
                        "ragged.xlsx",
                        "ragged-row",
                        new Workbook()
                                .sheet(
                                        "a",
                                        List.of(text("ref"), text("name")),
                                        List.of(text("good"), text("a")),
                                        List.of(text("bad"), text("b"), text("c")))
                                .bytes()),
                file(
                        "unclosed.zip",
                        "unclosed-ring",
                        new Shapefile(Shapefile.POLYGON, StandardCharsets.UTF_8)
                                .shape("good", "a", new double[] {0, 0, 0, 1, 1, 1, 0, 0})
                                .shape("bad", "b", new double[] {0, 0, 0, 1, 1, 1, 1, 0})
                                .packed("p")
                                .bytes()));
    }

    /** Files of which a person must say something first; the code is the key of the question. */
    public static List<BadFile> asked() {
        return List.of(
                file(
                        "two-layers.gpkg",
                        "layer",
                        geoPackage(file -> file.attributes("one").attributes("two"))),
                file(
                        "two-sheets.xlsx",
                        "layer",
                        new Workbook()
                                .sheet("a", List.of(text("ref")), List.of(text("x")))
                                .sheet("b", List.of(text("ref")), List.of(text("y")))
                                .bytes()),
                file(
                        "two-maps.zip",
                        "layer",
                        packed(points().parts(), "p", points().packed("q")).bytes()),
                file("no-prj.zip", "crs", points().packed("p").bytes()),
                file("nonsense-prj.zip", "crs", points().packed("p").with("p.prj", "X[").bytes()),
                file("metres.csv", "crs", "ref,name,x,y\na,b,490000,3832000\n"),
                file("swapped.csv", "swapAxes", "ref,name,lon,lat\na,b,34.64,50.88\n"),
                file(
                        "swapped.geojson",
                        "swapAxes",
                        geoJson(GOOD_FEATURE.replace("50.88,34.64", "34.64,50.88"))),
                file(
                        "degrees.csv",
                        "answers.degrees",
                        "ref,name,lon,lat\na,b,50°52'30\"E,34°38'30\"N\n"),
                file("unsure.csv", "charset", "ref,name\na,حرم\n".getBytes(WINDOWS_1256)));
    }

    /** Files that are taken, with a word about them; the code is that of the note. */
    public static List<BadFile> remarked() {
        return List.of(
                file(
                        "wrong-prj.zip",
                        "crs-doubtful",
                        points().packed("p")
                                .with(
                                        "p.prj",
                                        Shapefile.UTM_39N
                                                .replace("51.0", "75.0")
                                                .replace("39N", "43N"))
                                .bytes()),
                file(
                        "another-country.geojson",
                        "positions-elsewhere",
                        geoJson(GOOD_FEATURE.replace("50.88,34.64", "2.35,48.85"))),
                file(
                        "heights.geojson",
                        "heights-dropped",
                        geoJson(GOOD_FEATURE.replace("34.64]", "34.64,1200.5,7]"))),
                file(
                        "heights.kml",
                        "heights-dropped",
                        kml("<Point><coordinates>50.88,34.64,1200</coordinates></Point>")),
                file(
                        "heights.zip",
                        "heights-dropped",
                        new Shapefile(Shapefile.POINT_Z, StandardCharsets.UTF_8)
                                .point("good", "a", 490_000, 3_832_000)
                                .packed("p")
                                .with("p.prj", Shapefile.UTM_39N)
                                .with("p.cpg", "UTF-8")
                                .bytes()),
                file("formulas.xlsx", "formulas", workbook().bytes()),
                file(
                        "no-geometry-columns.gpkg",
                        "no-geometry",
                        geoPackage(
                                file ->
                                        file.features("s", 4326)
                                                .row("s", "a", "b", "POINT (50 34)")
                                                .execute("DROP TABLE gpkg_geometry_columns"))));
    }

    /** A Shapefile of two points of Qom in UTM 39 N, in the encoding of old Windows programs. */
    public static Shapefile points() {
        return new Shapefile(Shapefile.POINT, WINDOWS_1256)
                .point("good", "امامزاده شاه ابراهيم", 490_000, 3_832_000);
    }

    /** So many rows of UTF-8 and one of Windows-1256, as when two files are pasted together. */
    public static byte[] mixedEncodings(int rows) {
        var text = new StringBuilder("ref,name\n");
        for (int i = 0; i < rows; i++) {
            text.append("r").append(i).append(",حرم حضرت معصومه\n");
        }
        var utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        var other = "other,امامزاده\n".getBytes(WINDOWS_1256);
        return ByteBuffer.allocate(utf8.length + other.length).put(utf8).put(other).array();
    }

    private static Workbook workbook() {
        return new Workbook()
                .sheet(
                        "a",
                        List.of(text("ref"), text("sum")),
                        List.of(text("good"), formula("1+1", "2")));
    }

    public static String geoJson(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n"
                + String.join(",\n", features)
                + "\n]}";
    }

    private static String bad(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"ref\":\"bad\"},\"geometry\":"
                + geometry
                + "}";
    }

    private static String kml(String geometry) {
        return "<kml><Document><Placemark><ExtendedData><Data name=\"ref\"><value>good</value></Data></ExtendedData><Point><coordinates>50,34</coordinates></Point></Placemark><Placemark><ExtendedData><Data name=\"ref\"><value>bad</value></Data></ExtendedData>"
                + geometry
                + "</Placemark></Document></kml>";
    }

    /** A map whose name is what some file of the machine holds. */
    private static String entities(String where) {
        return "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY e "
                + where
                + ">]><kml><Placemark><name>&e;</name><Point><coordinates>50,34</coordinates></Point></Placemark></kml>";
    }

    private static byte[] packedEntities() {
        return new Packed().with("doc.kml", entities("SYSTEM \"http://localhost:9/\"")).bytes();
    }

    private static Packed packed(Map<String, byte[]> parts, String name, Packed into) {
        parts.forEach((ending, content) -> into.with(name + ending, content));
        return into;
    }

    private static byte[] geoPackage(Consumer<GeoPackage> filling) {
        try {
            var path = Files.createTempFile("atlas-test", ".gpkg");
            Files.delete(path);
            try (var made = new GeoPackage(path)) {
                filling.accept(made);
            }
            var content = Files.readAllBytes(path);
            Files.delete(path);
            return content;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String columns(int count) {
        var names =
                IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return names + "\n" + ",".repeat(count - 1) + "x\n";
    }

    private static String manyProperties() {
        var members =
                IntStream.range(0, 1_001)
                        .mapToObj(i -> "\"p" + i + "\":1")
                        .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{" + members + "}}";
    }

    private static byte[] many() {
        var packed = points().packed("p");
        for (int i = 0; i < 300; i++) {
            packed.with("file" + i, "");
        }
        return packed.bytes();
    }

    /** A zip whose directory declares a hundredth of what its entry unpacks to. */
    private static byte[] liar() {
        var shp = points().parts().get(".shp");
        var zip = points().packed("p").with("p.shp", Arrays.copyOf(shp, 20 << 20)).bytes();
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 4; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, shp.length);
                return zip;
            }
        }
        throw new IllegalStateException("No directory");
    }

    /** The container of old Office files with one stream of this name in its directory. */
    private static byte[] ole2(String stream) {
        var file = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
        file.put(
                new byte[] {
                    (byte) 0xD0,
                    (byte) 0xCF,
                    0x11,
                    (byte) 0xE0,
                    (byte) 0xA1,
                    (byte) 0xB1,
                    0x1A,
                    (byte) 0xE1
                });
        file.putShort(30, (short) 9).putInt(48, 1);
        file.position(1024).put(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.array();
    }

    private static byte[] without(Map<String, byte[]> parts, String ending) {
        var rest = new LinkedHashMap<>(parts);
        rest.remove(ending);
        return packed(rest);
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        return packed(parts, "p", new Packed()).bytes();
    }

    private static BadFile file(String name, String code, String content) {
        return file(name, code, content.getBytes(StandardCharsets.UTF_8));
    }

    private static BadFile file(String name, String code, byte[] content) {
        return new BadFile(name, code, content);
    }
}
