package ir.hamyar.atlas.project;

import static ir.hamyar.atlas.ingest.FieldType.CODE;
import static ir.hamyar.atlas.ingest.FieldType.CODE_LIST;
import static ir.hamyar.atlas.ingest.FieldType.DATE;
import static ir.hamyar.atlas.ingest.FieldType.INTEGER;
import static ir.hamyar.atlas.ingest.FieldType.MONEY;
import static ir.hamyar.atlas.ingest.FieldType.NUMBER;
import static ir.hamyar.atlas.ingest.FieldType.REF;
import static ir.hamyar.atlas.ingest.FieldType.REF_LIST;
import static ir.hamyar.atlas.ingest.TargetField.code;
import static ir.hamyar.atlas.ingest.TargetField.of;
import static ir.hamyar.atlas.ingest.TargetField.text;

import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.ingest.CommonFields;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.ingest.TargetSchema.Shape;
import java.util.List;

/** What may be filled of a project. */
final class ProjectSchema {

    private static List<TargetField> fields() {
        return CommonFields.all(identity(), state(), money(), story(), ties());
    }

    private static List<TargetField> identity() {
        return List.of(
                CommonFields.ref("P55"),
                text("priority", ""),
                CommonFields.nameFa("زائرسرای امامزاده ابراهیم").asRequired(),
                CommonFields.nameEn("Pilgrim house at Emamzadeh Ebrahim"),
                text("site_fa", "", "site name", "نام بقعه", "محل اجرا", "محل پروژه"),
                text("site_en", ""),
                text("municipality_or_county_fa", "", "municipality", "شهرداری", "شهر", "شهرستان"),
                text("municipality_or_county_en", ""),
                text("attach_to", ""));
    }

    private static List<TargetField> state() {
        return List.of(
                code(
                                "sectors",
                                CODE_LIST,
                                Vocabulary.SECTORS,
                                "tourism;services",
                                "sector",
                                "بخش",
                                "حوزه",
                                "زمینه")
                        .asRequired(),
                text("sector_basis", ""),
                text("sector_basis_note", ""),
                text("subsector_fa", "", "subsector", "زیربخش"),
                text("subsector_en", ""),
                code(
                                "stage",
                                CODE,
                                Vocabulary.STAGES,
                                "in_progress",
                                "status",
                                "مرحله",
                                "وضعیت",
                                "وضعیت پروژه")
                        .asRequired(),
                text("stage_note_fa", "", "توضیح مرحله"),
                text("stage_note_en", ""),
                of(
                        "progress_pct",
                        NUMBER,
                        "35",
                        "progress",
                        "percent",
                        "پیشرفت",
                        "درصد پیشرفت",
                        "پیشرفت فیزیکی"),
                text("owner_fa", "", "owner", "client", "کارفرما", "مالک", "دستگاه اجرایی"),
                text("owner_en", ""),
                text("partners_fa", "", "partners", "شریک", "سرمایه‌گذار", "پیمانکار"),
                text("partners_en", ""));
    }

    private static List<TargetField> money() {
        return List.of(
                of(
                        "amount",
                        MONEY,
                        "3000000000",
                        "budget",
                        "cost",
                        "مبلغ",
                        "اعتبار",
                        "بودجه",
                        "هزینه"),
                text("amount_unit", "toman", "currency", "unit", "واحد", "واحد پول", "ارز"),
                text("amount_stated_fa", ""),
                text("amount_stated_en", ""),
                of("amount_year", INTEGER, "1404", "year", "سال", "سال مبلغ"),
                text("amount_year_basis", ""),
                text("amount_scope", "project"),
                text("amount_note_fa", "", "توضیح مبلغ"),
                text("amount_note_en", ""));
    }

    private static List<TargetField> story() {
        return CommonFields.all(
                List.of(
                        text("size_note_fa", "", "size", "اندازه", "متراژ"),
                        text("size_note_en", ""),
                        of(
                                "reported_on",
                                DATE,
                                "1404/06/25",
                                "report date",
                                "date",
                                "تاریخ گزارش",
                                "تاریخ"),
                        text("date_basis_fa", ""),
                        text("date_basis_en", ""),
                        text("source_publisher", "", "publisher", "ناشر"),
                        text("source_title", "", "عنوان منبع"),
                        text("source_url", "", "url", "link", "پیوند", "لینک"),
                        text("fact_fa", "", "description", "شرح", "شرح پروژه"),
                        text("fact_en", ""),
                        text("caveat_fa", ""),
                        text("caveat_en", "")),
                CommonFields.validity(),
                CommonFields.provenance());
    }

    private static List<TargetField> ties() {
        return List.of(
                of(
                        "site_refs",
                        REF_LIST,
                        "qom-shrine-061",
                        "sites",
                        "site ref",
                        "بقعه‌ها",
                        "کد بقعه",
                        "کد بقعه‌ها"),
                of("boundary_ref", REF, "ir-25-qom", "boundary", "کد محدوده", "کد شهرداری"),
                text("attach_confidence", ""),
                text("attach_note_fa", ""),
                text("attach_note_en", ""));
    }

    static final TargetSchema SCHEMA = new TargetSchema("projects", Shape.NONE, fields());

    private ProjectSchema() {}
}
