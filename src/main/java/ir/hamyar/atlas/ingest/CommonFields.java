package ir.hamyar.atlas.ingest;

import static ir.hamyar.atlas.ingest.FieldType.DATE;
import static ir.hamyar.atlas.ingest.FieldType.LAT;
import static ir.hamyar.atlas.ingest.FieldType.LON;

import java.util.List;
import java.util.stream.Stream;

/** Fields that records of several targets have, with the spellings people give their columns. */
public final class CommonFields {

    private CommonFields() {}

    /** A permanent code; a record without one gets one when it is loaded. */
    public static TargetField ref(String example) {
        return TargetField.text(
                "ref", example, "id", "code", "کد", "شناسه", "شماره شناسایی", "کد یکتا", "کد اثر");
    }

    public static TargetField nameFa(String example) {
        return TargetField.text(
                "name_fa",
                example,
                "name",
                "title",
                "persian name",
                "نام",
                "نام فارسی",
                "عنوان",
                "عنوان فارسی");
    }

    public static TargetField nameEn(String example) {
        return TargetField.text(
                "name_en",
                example,
                "english name",
                "english title",
                "latin name",
                "نام انگلیسی",
                "عنوان انگلیسی",
                "نام لاتین");
    }

    /** Where a point stands, for tables without geometries. */
    public static List<TargetField> position() {
        return List.of(
                TargetField.of(
                        "lon",
                        LON,
                        "50.8787",
                        "longitude",
                        "long",
                        "lng",
                        "x",
                        "easting",
                        "طول",
                        "طول جغرافیایی"),
                TargetField.of(
                        "lat",
                        LAT,
                        "34.6419",
                        "latitude",
                        "y",
                        "northing",
                        "عرض",
                        "عرض جغرافیایی"));
    }

    public static TargetField noteFa() {
        return TargetField.text(
                "note_fa", "", "note", "remark", "توضیح", "توضیحات", "ملاحظات", "یادداشت");
    }

    public static TargetField noteEn() {
        return TargetField.text("note_en", "", "english note", "توضیح انگلیسی");
    }

    /** Since when and until when a record holds. */
    public static List<TargetField> validity() {
        return List.of(
                TargetField.of("valid_from", DATE, "", "from", "معتبر از", "اعتبار از", "از تاریخ"),
                TargetField.of("valid_to", DATE, "", "until", "معتبر تا", "اعتبار تا", "تا تاریخ"));
    }

    /** Where the facts of a record come from, where it says so itself. */
    public static List<TargetField> provenance() {
        return List.of(
                TargetField.text("source", "", "منبع", "مأخذ"),
                TargetField.text(
                        "source_licence", "", "licence", "license", "پروانه", "مجوز انتشار"),
                TargetField.text("source_date", "", "تاریخ منبع"));
    }

    /** Several lists as one. */
    @SafeVarargs
    public static List<TargetField> all(List<TargetField>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
