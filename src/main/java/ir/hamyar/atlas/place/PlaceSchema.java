package ir.hamyar.atlas.place;

import static ir.hamyar.atlas.ingest.FieldType.INTEGER;
import static ir.hamyar.atlas.ingest.FieldType.REF;
import static ir.hamyar.atlas.ingest.TargetField.of;
import static ir.hamyar.atlas.ingest.TargetField.text;

import ir.hamyar.atlas.ingest.CommonFields;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.ingest.TargetSchema.Shape;
import java.util.List;

/** What may be filled of a place. */
final class PlaceSchema {

    private static List<TargetField> fields() {
        return CommonFields.all(
                List.of(
                        CommonFields.ref("ir-25-village-siru"),
                        CommonFields.nameFa("سیرو").asRequired(),
                        CommonFields.nameEn("Siru"),
                        text("kind", "village", "type", "نوع", "گونه").asRequired(),
                        of("parent_ref", REF, "ir-25-kahak", "parent", "شهرستان", "کد شهرستان"),
                        of("population", INTEGER, "320", "جمعیت"),
                        of("population_year", INTEGER, "2016", "سال جمعیت"),
                        text("population_source", "", "منبع جمعیت")),
                CommonFields.position(),
                List.of(CommonFields.noteFa(), CommonFields.noteEn()),
                CommonFields.validity(),
                CommonFields.provenance());
    }

    static final TargetSchema SCHEMA =
            new TargetSchema("places", Shape.POINT, fields()).withGeometryFields("lon", "lat");

    private PlaceSchema() {}
}
