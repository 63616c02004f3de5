package ir.hamyar.atlas.site;

import static ir.hamyar.atlas.ingest.FieldType.BOOLEAN;
import static ir.hamyar.atlas.ingest.FieldType.CODE;
import static ir.hamyar.atlas.ingest.FieldType.INTEGER;
import static ir.hamyar.atlas.ingest.FieldType.REF;
import static ir.hamyar.atlas.ingest.TargetField.code;
import static ir.hamyar.atlas.ingest.TargetField.of;
import static ir.hamyar.atlas.ingest.TargetField.text;

import ir.hamyar.atlas.ingest.CommonFields;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.ingest.TargetSchema.Shape;
import java.util.List;

/** What may be filled of a site. */
final class SiteSchema {

    private static List<TargetField> fields() {
        return CommonFields.all(identity(), place(), position(), facts());
    }

    private static List<TargetField> identity() {
        return List.of(
                CommonFields.ref("qom-shrine-061"),
                CommonFields.nameFa("امامزاده ابراهیم").asRequired(),
                CommonFields.nameEn("Emamzadeh Ebrahim"),
                text("other_names", "", "aliases", "نام‌های دیگر", "نام دیگر", "سایر نام‌ها"),
                text("kind", "emamzadeh", "type", "نوع", "گونه", "نوع بقعه").asRequired(),
                of("in_sixty", BOOLEAN, ""),
                text("set_aside_reason_fa", ""),
                text("set_aside_reason_en", ""));
    }

    private static List<TargetField> place() {
        return List.of(
                of("county_ref", REF, "ir-25-qom", "county", "شهرستان", "کد شهرستان"),
                of("district_ref", REF, "", "کد بخش"),
                text("district_fa", "مرکزی", "district", "بخش"),
                text("district_en", ""),
                text("rural_district_fa", "", "rural district", "دهستان"),
                text("rural_district_en", ""),
                text("place_fa", "قم، خیابان انقلاب", "address", "نشانی", "آدرس", "محل", "مکان"),
                text("place_en", "", "english address", "نشانی انگلیسی"));
    }

    private static List<TargetField> position() {
        return CommonFields.all(
                CommonFields.position(),
                List.of(
                        code(
                                "location_precision",
                                CODE,
                                Position.PRECISIONS,
                                "exact",
                                "precision",
                                "دقت موقعیت",
                                "دقت مکان"),
                        of(
                                "uncertainty_m",
                                INTEGER,
                                "20",
                                "uncertainty",
                                "accuracy",
                                "خطا",
                                "خطا به متر",
                                "شعاع خطا"),
                        text(
                                "location_source_fa",
                                "برداشت میدانی",
                                "location source",
                                "منبع موقعیت"),
                        text("location_source_en", "field survey"),
                        text("location_licence", "", "پروانه موقعیت")));
    }

    private static List<TargetField> facts() {
        return CommonFields.all(
                List.of(
                        text("period_fa", "", "period", "دوره", "دوره تاریخی"),
                        text("period_en", ""),
                        text(
                                "heritage_no",
                                "",
                                "registration number",
                                "شماره ثبت",
                                "شماره ثبت ملی"),
                        text("heritage_note_fa", ""),
                        text("heritage_note_en", ""),
                        text("fact_fa", "", "fact", "شرح"),
                        text("fact_en", ""),
                        text("doubt_fa", ""),
                        text("doubt_en", ""),
                        text("sources", "", "منابع")),
                CommonFields.validity(),
                CommonFields.provenance());
    }

    static final TargetSchema SCHEMA =
            new TargetSchema("sites", Shape.POINT, fields())
                    .withGeometryFields(
                            "lon",
                            "lat",
                            "location_precision",
                            "uncertainty_m",
                            "location_source_fa",
                            "location_source_en",
                            "location_licence");

    private SiteSchema() {}
}
