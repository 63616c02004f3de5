package ir.hamyar.atlas.ingest.geotools;

import static ir.hamyar.atlas.support.Workbook.formula;
import static ir.hamyar.atlas.support.Workbook.number;
import static ir.hamyar.atlas.support.Workbook.styled;
import static ir.hamyar.atlas.support.Workbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ir.hamyar.atlas.ingest.Column;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.support.Workbook;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text tables and workbooks as offices have them. */
class TablesTest {

    private static final String TABLE =
            """
            ref;نام;طول;عرض
            a-1;بقعهٔ علی بن جعفر;50.8995;34.6354
            a-2;"امامزاده احمد؛ قم";50.8721;34.6401
            """;

    @TempDir private Path folder;
    private Room room;

    @BeforeEach
    void open() {
        room = new Room(folder);
    }

    @Test
    void understandsATableWithSemicolons() {
        var file = room.write("sites.csv", TABLE);
        var look = room.inspect(file);

        assertThat(look.format()).isEqualTo("csv");
        assertThat(look.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(look.charsetSure()).isTrue();
        assertThat(look.delimiter()).isEqualTo(';');
        assertThat(look.columns())
                .extracting(Column::name)
                .containsExactly("ref", "نام", "طول", "عرض");
        assertThat(look.x()).isEqualTo("طول");
        assertThat(look.y()).isEqualTo("عرض");
        assertThat(look.hasGeometry()).isTrue();
        assertThat(look.crs()).isNull();
        assertThat(look.crsCandidates().get(0).code()).isEqualTo("EPSG:4326");
        assertThat(look.crsCandidates().get(0).inside()).isEqualTo(2);
        assertThat(look.axesLookSwapped()).isFalse();
    }

    @Test
    void readsPointsOfATable() {
        var file = room.write("sites.csv", TABLE);
        var records = room.read(room.agreed(file).withCrs("EPSG:4326"));

        assertThat(records).extracting(SourceRecord::line).containsExactly(2, 3);
        assertThat(records.get(1).text("نام")).isEqualTo("امامزاده احمد؛ قم");
        assertThat(records.get(1).geometry().toText()).isEqualTo("POINT (50.8721 34.6401)");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void tellsTheDelimiter(String delimiter) {
        var text = "ref;name;note\na;b;\"c, d | e\"\nf;g;h\n".replace(";", delimiter);
        assertThat(room.inspect(room.write("t.csv", text)).delimiter())
                .isEqualTo(delimiter.charAt(0));
    }

    @Test
    void obeysExcelsSeparatorLine() {
        var file = room.write("t.csv", "sep=|\nref|a,b\nx|1,2\n");
        var records = room.read(file);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).line()).isEqualTo(3);
        assertThat(records.get(0).text("a,b")).isEqualTo("1,2");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,false,true",
        "UTF-8,true,true",
        "windows-1256,false,true",
        "UTF-16LE,true,true",
        "UTF-16BE,true,true",
        "UTF-16LE,false,true",
        "UTF-16BE,false,true"
    })
    void tellsTheEncoding(String charset, boolean mark, boolean sure) {
        var text = "ref\tنام\na-1\tامامزاده شاه جعفر\na-2\tحرم حضرت معصومه\n";
        var file = room.write("t.txt", (mark ? "\uFEFF" : "") + text, Charset.forName(charset));
        var look = room.inspect(file);

        assertThat(look.charset()).isEqualTo(Charset.forName(charset));
        assertThat(look.charsetSure()).isEqualTo(sure);
        assertThat(look.delimiter()).isEqualTo('\t');
        assertThat(room.read(file))
                .extracting(record -> record.text("نام"))
                .containsExactly("امامزاده شاه جعفر", "حرم حضرت معصومه");
    }

    /** «اک» in Windows-1256 happens to be one letter of UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"قم", "اک", "پل", "ری", "ساوه"})
    void asksAboutTheEncodingOfAFewLetters(String name) {
        var file =
                room.write("t.csv", "ref,name\na," + name + "\n", Charset.forName("windows-1256"));
        var look = room.inspect(file);
        assertThat(look.charset()).isEqualTo(Charset.forName("windows-1256"));
        assertThat(look.charsetSure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"قم", "اک", "پل", "ری", "ساوه", "Café"})
    void takesShortUtf8ForWhatItIs(String name) {
        var look = room.inspect(room.write("t.csv", "ref,name\na," + name + "\n"));
        assertThat(look.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void isNotSureOfTextInNoKnownEncoding() {
        byte[] bytes = "ref,name\na,??????\n".getBytes(StandardCharsets.US_ASCII);
        for (int i = 11; i < 17; i++) {
            bytes[i] = (byte) (0xA0 + 3 * i);
        }
        assertThat(room.inspect(room.write("t.csv", bytes)).charsetSure()).isFalse();
    }

    @Test
    void readsPersianDigitsAndDecimalSignsOfCoordinates() {
        var file =
                room.write("t.csv", "ref;x;y\na;۵۰٫۸۷۶۴;۳۴٫۶۴\nb;50,8764;34,64\nc;نامعلوم;34.64\n");
        var records = room.read(room.agreed(file).withCrs("EPSG:4326"));
        assertThat(records.get(0).geometry().toText()).isEqualTo("POINT (50.8764 34.64)");
        assertThat(records.get(1).geometry().toText()).isEqualTo("POINT (50.8764 34.64)");
        assertThat(records.get(2).geometry()).isNull();
        assertThat(records.get(2).text("x")).isEqualTo("نامعلوم");
    }

    @Test
    void findsTheSystemOfEastingsAndNorthings() {
        var file =
                room.write("t.csv", "ref,easting,northing\na,490000,3832000\nb,491200,3833500\n");
        var look = room.inspect(file);
        assertThat(look.crsCandidates())
                .filteredOn(candidate -> candidate.inside() == 2)
                .extracting("code")
                .startsWith("EPSG:32639")
                .contains("EPSG:2059")
                .doesNotContain("EPSG:4326", "EPSG:3857", "EPSG:32638");
    }

    @Test
    void noticesSwappedAxes() {
        var file = room.write("t.csv", "ref,x,y\na,34.64,50.87\nb,34.65,50.88\n");
        var look = room.inspect(file);
        assertThat(look.axesLookSwapped()).isTrue();
        assertThat(look.crsCandidates().get(0).inside()).isEqualTo(2);

        var records = room.read(room.agreed(file).withCrs("EPSG:4326").withSwappedAxes(true));
        assertThat(records.get(0).geometry().toText()).isEqualTo("POINT (50.87 34.64)");
    }

    @Test
    void readsAWorkbookAsAReaderWouldWriteItDown() {
        var file =
                room.write(
                        "طرح‌ها.xlsx",
                        new Workbook()
                                .sheet(
                                        "طرح‌ها",
                                        List.of(text("فهرست طرح‌های استان قم")),
                                        List.of(
                                                text("ref"),
                                                text("نام"),
                                                text("مبلغ"),
                                                text("تاریخ"),
                                                text("پیشرفت"),
                                                text("جمع"),
                                                text("لحظه")),
                                        List.of(
                                                text("p-1"),
                                                text("پارکینگ زائر"),
                                                number("0.30000000000000004"),
                                                styled("45916", 1),
                                                styled("0.35", 3),
                                                formula("C3*2", "0.6"),
                                                styled("45916.4375", 2)),
                                        List.of(),
                                        List.of(text("p-2"), text("مهمانسرا"), number("1.5E+11")))
                                .sheet("راهنما", "hidden", List.of(text("x")))
                                .bytes());
        var look = room.inspect(file);
        assertThat(look.layers()).containsExactly(new Layer("طرح‌ها"));
        assertThat(look.notes())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("header-below", "formulas");
        assertThat(look.hasGeometry()).isFalse();

        var records = room.read(file);
        assertThat(records)
                .extracting(SourceRecord::line, record -> record.text("مبلغ"))
                .containsExactly(tuple(3, "0.3"), tuple(5, "150000000000"));
        assertThat(records.get(0).attributes())
                .containsEntry("تاریخ", "2025-09-16")
                .containsEntry("لحظه", "2025-09-16T10:30")
                .containsEntry("پیشرفت", "35%")
                .containsEntry("جمع", "0.6");
    }

    @Test
    void asksWhichSheet() {
        var file =
                room.write(
                        "two.xlsx",
                        new Workbook()
                                .sheet("یک", List.of(text("ref")), List.of(text("a")))
                                .sheet("دو", List.of(text("code")), List.of(text("b")))
                                .bytes());
        var look = room.inspect(file);
        assertThat(look.layers()).extracting(Layer::name).containsExactly("یک", "دو");

        var chosen = room.agreed(file).withLayer("دو");
        assertThat(room.inspect(file, chosen).columns())
                .extracting(Column::name)
                .containsExactly("code");
        assertThat(room.read(chosen))
                .extracting(record -> record.text("code"))
                .containsExactly("b");
    }
}
