package ir.hamyar.atlas.asset;

import static ir.hamyar.atlas.ingest.FieldType.CODE;
import static ir.hamyar.atlas.ingest.FieldType.DATE;
import static ir.hamyar.atlas.ingest.FieldType.INTEGER;
import static ir.hamyar.atlas.ingest.FieldType.NUMBER;
import static ir.hamyar.atlas.ingest.FieldType.REF;
import static ir.hamyar.atlas.ingest.TargetField.code;
import static ir.hamyar.atlas.ingest.TargetField.of;
import static ir.hamyar.atlas.ingest.TargetField.text;

import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.ingest.CommonFields;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.ingest.TargetSchema.Shape;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be filled of an asset. Columns beyond it are kept too, under the headings they have:
 * what is worth stating of a tree is not what is worth stating of a market.
 */
final class AssetSchema {

    /** Holds everything else, as an object of texts; a file of our own export has it. */
    static final String OTHER_FACTS = "properties";

    private static List<TargetField> fields() {
        return CommonFields.all(
                identity(),
                place(),
                facts(),
                CommonFields.validity(),
                CommonFields.provenance(),
                List.of(text(OTHER_FACTS, "")));
    }

    private static List<TargetField> identity() {
        return List.of(
                text(
                        "ref",
                        "light-0001",
                        "id",
                        "code",
                        "کد",
                        "شناسه",
                        "کد دارایی",
                        "شناسه دارایی",
                        "شماره اموال",
                        "پلاک اموال",
                        "asset id",
                        "asset code",
                        "inventory number"),
                text(
                                "kind",
                                "street-light",
                                "type",
                                "category",
                                "نوع",
                                "گونه",
                                "دسته",
                                "نوع دارایی",
                                "گروه دارایی",
                                "دسته دارایی",
                                "asset kind",
                                "asset type")
                        .asRequired(),
                text(
                        "name_fa",
                        "",
                        "name",
                        "title",
                        "نام",
                        "عنوان",
                        "نام فارسی",
                        "نام دارایی",
                        "عنوان دارایی",
                        "asset name"),
                CommonFields.nameEn(""));
    }

    private static List<TargetField> place() {
        return CommonFields.all(
                List.of(
                        text(
                                "address_fa",
                                "خیابان معلم، کوچه ۵",
                                "address",
                                "نشانی",
                                "آدرس",
                                "محل",
                                "محل نصب",
                                "موقعیت",
                                "مکان"),
                        text("address_en", "", "english address", "نشانی انگلیسی"),
                        of("county_ref", REF, "ir-25-qom", "county", "شهرستان", "کد شهرستان"),
                        of(
                                "boundary_ref",
                                REF,
                                "",
                                "boundary",
                                "administrative unit",
                                "محدوده",
                                "شهر",
                                "شهرداری",
                                "بخش",
                                "کد تقسیمات",
                                "municipality")),
                CommonFields.position(),
                List.of(
                        code(
                                "location_precision",
                                CODE,
                                Vocabulary.PRECISIONS,
                                "exact",
                                "precision",
                                "دقت موقعیت",
                                "دقت مکان"),
                        of(
                                "uncertainty_m",
                                INTEGER,
                                "5",
                                "uncertainty",
                                "accuracy",
                                "خطا",
                                "خطا به متر",
                                "شعاع خطا")));
    }

    private static List<TargetField> facts() {
        return List.of(
                text("status", "روشن", "state", "وضعیت", "وضعیت دارایی"),
                text("condition", "سالم", "quality", "وضع", "سلامت", "وضعیت فنی", "کیفیت"),
                of("quantity", NUMBER, "1", "count", "تعداد", "مقدار"),
                text("unit", "عدد", "واحد", "واحد شمارش"),
                text(
                        "owner_fa",
                        "شهرداری قم",
                        "owner",
                        "holder",
                        "custodian",
                        "مالک",
                        "صاحب",
                        "متولی",
                        "بهره‌بردار"),
                text("owner_en", "", "english owner"),
                of("area_m2", NUMBER, "", "area", "land area", "مساحت", "متراژ", "عرصه"),
                of("length_m", NUMBER, "", "length", "درازا", "طول به متر"),
                of(
                        "installed_on",
                        DATE,
                        "2025-05-20",
                        "installed",
                        "install date",
                        "built on",
                        "planted on",
                        "تاریخ نصب",
                        "تاریخ احداث",
                        "تاریخ کاشت",
                        "تاریخ ساخت"),
                of(
                        "inspected_on",
                        DATE,
                        "",
                        "inspected",
                        "inspection date",
                        "last visit",
                        "تاریخ بازدید",
                        "آخرین بازدید"),
                CommonFields.noteFa(),
                CommonFields.noteEn());
    }

    static final TargetSchema SCHEMA =
            new TargetSchema("assets", Shape.ANY, fields())
                    .withGeometryFields("lon", "lat", "location_precision", "uncertainty_m")
                    .keepingTheRest();

    /** Names of the fields; what else a record holds is one of its other facts. */
    static final Set<String> NAMES =
            SCHEMA.names().stream().collect(Collectors.toUnmodifiableSet());

    private AssetSchema() {}
}
