package ir.hamyar.atlas.asset;

import static ir.hamyar.atlas.ingest.FieldType.CODE;
import static ir.hamyar.atlas.ingest.TargetField.code;
import static ir.hamyar.atlas.ingest.TargetField.of;
import static ir.hamyar.atlas.ingest.TargetField.text;

import ir.hamyar.atlas.ingest.CommonFields;
import ir.hamyar.atlas.ingest.FieldType;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.ingest.TargetSchema.Shape;
import java.util.List;

/** What may be filled of a kind of assets. */
final class AssetKindSchema {

    static final List<String> GEOMETRIES = List.of("point", "line", "polygon", "any");

    private static List<TargetField> fields() {
        return CommonFields.all(
                List.of(
                        CommonFields.ref("street-light").asRequired(),
                        CommonFields.nameFa("چراغ خیابان"),
                        CommonFields.nameEn("Street light"),
                        text("other_names", "چراغ; روشنایی معابر", "aliases", "نام‌های دیگر"),
                        code("geometry", CODE, GEOMETRIES, "point", "shape", "شکل", "هندسه"),
                        text("colour", "#7a6a00", "color", "رنگ"),
                        CommonFields.noteFa(),
                        CommonFields.noteEn(),
                        of("valid_to", FieldType.DATE, "", "until", "معتبر تا")),
                CommonFields.provenance());
    }

    static final TargetSchema SCHEMA =
            new TargetSchema(AssetKindImporter.TARGET, Shape.NONE, fields());

    private AssetKindSchema() {}
}
