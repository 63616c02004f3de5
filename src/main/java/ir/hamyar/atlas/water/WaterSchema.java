package ir.hamyar.atlas.water;

import static ir.hamyar.atlas.ingest.FieldType.BOOLEAN;
import static ir.hamyar.atlas.ingest.FieldType.NUMBER;
import static ir.hamyar.atlas.ingest.TargetField.of;
import static ir.hamyar.atlas.ingest.TargetField.text;

import ir.hamyar.atlas.ingest.CommonFields;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.ingest.TargetSchema.Shape;
import java.util.List;

/** What may be filled of a river or a lake. */
final class WaterSchema {

    private static List<TargetField> fields() {
        return CommonFields.all(
                List.of(
                        CommonFields.ref("river-qomrud"),
                        CommonFields.nameFa("قمرود"),
                        CommonFields.nameEn("Qomrud"),
                        text("name_note_fa", ""),
                        text("name_note_en", ""),
                        text("kind", "river", "type", "نوع", "گونه").asRequired(),
                        of("seasonal", BOOLEAN, "yes", "فصلی"),
                        of("area_km2", NUMBER, "", "area", "مساحت"),
                        of("length_km", NUMBER, "", "length", "طول رود"),
                        text("precision_note_fa", ""),
                        text("precision_note_en", ""),
                        CommonFields.noteFa(),
                        CommonFields.noteEn()),
                CommonFields.validity(),
                CommonFields.provenance());
    }

    static final TargetSchema SCHEMA = new TargetSchema("water", Shape.ANY, fields());

    private WaterSchema() {}
}
