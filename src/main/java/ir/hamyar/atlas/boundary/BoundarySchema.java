package ir.hamyar.atlas.boundary;

import static ir.hamyar.atlas.ingest.FieldType.BOOLEAN;
import static ir.hamyar.atlas.ingest.FieldType.CODE;
import static ir.hamyar.atlas.ingest.FieldType.INTEGER;
import static ir.hamyar.atlas.ingest.FieldType.NUMBER;
import static ir.hamyar.atlas.ingest.FieldType.REF;
import static ir.hamyar.atlas.ingest.TargetField.code;
import static ir.hamyar.atlas.ingest.TargetField.of;
import static ir.hamyar.atlas.ingest.TargetField.text;

import ir.hamyar.atlas.ingest.CommonFields;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.ingest.TargetSchema.Shape;
import java.util.List;

/** What may be filled of an administrative unit. */
final class BoundarySchema {

    static final List<String> LEVELS =
            List.of("province", "county", "district", "rural_district", "city", "municipal_zone");

    private static List<TargetField> fields() {
        return CommonFields.all(
                List.of(
                        CommonFields.ref("ir-25-city-qom"),
                        code("level", CODE, LEVELS, "city", "type", "سطح", "نوع", "سطح تقسیمات")
                                .asRequired(),
                        CommonFields.nameFa("شهر قم").asRequired(),
                        CommonFields.nameEn("Qom"),
                        of("parent_ref", REF, "ir-25-qom", "parent", "کد بالادست", "واحد بالادست")),
                population(),
                List.of(
                        of("area_km2", NUMBER, "218.1", "area", "مساحت"),
                        of("area_official_km2", NUMBER, "", "official area", "مساحت رسمی"),
                        code("basis", CODE, List.of("legal", "modelled"), "legal", "مبنا"),
                        of("context_only", BOOLEAN, ""),
                        of("label_lon", NUMBER, ""),
                        of("label_lat", NUMBER, ""),
                        of("precision_m", INTEGER, "", "دقت"),
                        text("precision_note_fa", ""),
                        text("precision_note_en", ""),
                        CommonFields.noteFa(),
                        CommonFields.noteEn()),
                CommonFields.validity(),
                CommonFields.provenance());
    }

    private static List<TargetField> population() {
        return List.of(
                of("population", INTEGER, "1201158", "جمعیت"),
                of("population_year", INTEGER, "2016", "سال سرشماری"),
                of("population_2006", INTEGER, "", "جمعیت ۱۳۸۵"),
                of("population_2011", INTEGER, "", "جمعیت ۱۳۹۰"),
                of("population_2016", INTEGER, "", "جمعیت ۱۳۹۵"),
                text("population_note_fa", ""),
                text("population_note_en", ""),
                text("population_source", "", "منبع جمعیت"));
    }

    static final TargetSchema SCHEMA =
            new TargetSchema("boundaries", Shape.POLYGON, fields())
                    .withGeometryFields(
                            "basis",
                            "context_only",
                            "area_km2",
                            "label_lon",
                            "label_lat",
                            "precision_m",
                            "precision_note_fa",
                            "precision_note_en");

    private BoundarySchema() {}
}
