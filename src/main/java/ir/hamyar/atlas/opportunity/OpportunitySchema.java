package ir.hamyar.atlas.opportunity;

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

/** What may be filled of an opportunity; all but its name, place, sectors and stage may be left. */
final class OpportunitySchema {

    static final List<String> SECTOR_BASES = List.of("stated", "assigned");

    static final List<String> OWNERSHIP_TYPES =
            List.of("waqf", "municipal", "state", "private", "shared");

    static final List<String> UTILITIES = List.of("present", "near", "none");

    static final List<String> WAQF_TYPES = List.of("general", "special", "mixed");

    static final List<String> DEED_ALLOWS = List.of("yes", "no", "needs_opinion");

    static final List<String> MODELS =
            List.of(
                    "civil_partnership_1",
                    "civil_partnership_2",
                    "bot",
                    "bolt",
                    "blt",
                    "boo",
                    "boot",
                    "rolt",
                    "waqf_lease_auction",
                    "lease",
                    "jv",
                    "other");

    static final List<String> PACKAGE_STATES = List.of("no_name", "permits_pending", "none");

    static final List<String> PAYBACK_FROMS = List.of("investment", "operation");

    static final TargetSchema SCHEMA =
            new TargetSchema(
                            "opportunities",
                            Shape.ANY,
                            CommonFields.all(
                                    identity(),
                                    ties(),
                                    land(),
                                    waqf(),
                                    terms(),
                                    money(),
                                    desk(),
                                    story()))
                    .withGeometryFields("location_precision", "uncertainty_m");

    private OpportunitySchema() {}

    private static List<TargetField> identity() {
        return List.of(
                CommonFields.ref("O55"),
                CommonFields.nameFa("اجرای زائرسرای امامزاده ابراهیم").asRequired(),
                CommonFields.nameEn("Pilgrim house at Emamzadeh Ebrahim"),
                text(
                                "place_fa",
                                "قم، خیابان آذر",
                                "place",
                                "site name",
                                "محل",
                                "نام بقعه",
                                "محل اجرا")
                        .asRequired(),
                text("place_en", ""),
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
                code("sector_basis", CODE, SECTOR_BASES, ""),
                text("subsector_fa", "", "subsector", "زیربخش"),
                text("subsector_en", ""),
                code("stage", CODE, Vocabulary.STAGES, "idea", "status", "مرحله", "وضعیت")
                        .asRequired(),
                text("stage_note_fa", "", "توضیح مرحله"),
                text("stage_note_en", ""),
                text("owner_fa", "", "owner", "مالک", "دستگاه متولی"),
                text("owner_en", ""),
                text("partners_fa", "", "partners", "شریک", "شرکا"),
                text("partners_en", ""));
    }

    private static List<TargetField> ties() {
        return CommonFields.all(
                List.of(
                        of(
                                "site_refs",
                                REF_LIST,
                                "qom-shrine-061",
                                "sites",
                                "site ref",
                                "بقعه‌ها",
                                "کد بقعه"),
                        of(
                                "boundary_ref",
                                REF,
                                "ir-25-city-qom",
                                "boundary",
                                "کد محدوده",
                                "کد شهرداری"),
                        of("project_refs", REF_LIST, "P55", "projects", "project ref", "کد پروژه")),
                CommonFields.position(),
                List.of(
                        code("location_precision", CODE, Vocabulary.PRECISIONS, ""),
                        of("uncertainty_m", INTEGER, "")));
    }

    private static List<TargetField> land() {
        return List.of(
                of("land_area_m2", NUMBER, "12000", "land area", "area", "عرصه", "مساحت زمین"),
                of("floor_area_m2", NUMBER, "3500", "floor area", "زیربنا"),
                text("size_note_fa", "", "size", "اندازه", "متراژ"),
                text("size_note_en", ""),
                code(
                        "ownership_type",
                        CODE,
                        OWNERSHIP_TYPES,
                        "waqf",
                        "ownership",
                        "نوع مالکیت",
                        "مالکیت"),
                text("land_use_now_fa", "", "land use", "کاربری موجود", "کاربری"),
                text("land_use_now_en", ""),
                text("land_use_planned_fa", "", "planned use", "کاربری پیشنهادی"),
                text("land_use_planned_en", ""),
                code("utility_water", CODE, UTILITIES, "present", "water", "آب"),
                code("utility_power", CODE, UTILITIES, "present", "power", "برق"),
                code("utility_gas", CODE, UTILITIES, "near", "gas", "گاز"),
                code("utility_sewer", CODE, UTILITIES, "none", "sewer", "فاضلاب"),
                code("utility_road", CODE, UTILITIES, "present", "road", "راه"),
                code("utility_net", CODE, UTILITIES, "", "internet", "اینترنت", "ارتباطات"));
    }

    private static List<TargetField> waqf() {
        return List.of(
                code("waqf_type", CODE, WAQF_TYPES, "general", "نوع وقف"),
                text("waqf_purpose_fa", "", "نیت واقف", "نیت وقف"),
                text("waqf_purpose_en", ""),
                text("administrator_fa", "", "administrator", "متولی"),
                text("administrator_en", ""),
                text("waqf_deed_no", "", "deed number", "شماره وقف‌نامه"),
                text("raqaba_no", "", "شماره رقبه"),
                text("registry_plate", "", "registry plate", "پلاک ثبتی"),
                of("lease_term_years", NUMBER, "10", "lease term", "مدت اجاره"),
                of("lease_base_price", MONEY, "", "base rent", "قیمت پایه اجاره", "اجاره پایه"),
                text("lease_base_price_unit", ""),
                of("lease_base_price_year", INTEGER, ""),
                of("admission_payment", MONEY, "", "پذیره", "اهدایی"),
                text("admission_payment_unit", ""),
                of("admission_payment_year", INTEGER, ""),
                text("buildings_right_fa", "", "اعیان", "حق اعیان"),
                text("buildings_right_en", ""),
                code("deed_allows_use", CODE, DEED_ALLOWS, "", "سازگاری با وقف‌نامه"));
    }

    private static List<TargetField> terms() {
        return List.of(
                code(
                        "participation_model",
                        CODE,
                        MODELS,
                        "bot",
                        "contract type",
                        "model",
                        "روش مشارکت",
                        "نوع قرارداد"),
                text("participation_note_fa", "", "توضیح مشارکت"),
                text("participation_note_en", ""),
                text("public_contribution_fa", "", "آورده طرف عمومی"),
                text("public_contribution_en", ""),
                text("investor_contribution_fa", "", "آورده سرمایه‌گذار"),
                text("investor_contribution_en", ""),
                of("build_years", NUMBER, "2", "construction years", "مدت ساخت"),
                of("operate_years", NUMBER, "15", "operation years", "مدت بهره‌برداری"),
                text("duration_note_fa", "", "توضیح مدت"),
                text("duration_note_en", ""),
                code("package_state", CODE, PACKAGE_STATES, "no_name", "وضعیت بسته"),
                text("permits_held_fa", "", "permits held", "مجوزهای موجود"),
                text("permits_held_en", ""),
                text("permits_needed_fa", "", "permits needed", "مجوزهای لازم"),
                text("permits_needed_en", ""),
                text("incentives_fa", "", "incentives", "مشوق‌ها"),
                text("incentives_en", ""),
                of("deadline", DATE, "1405/06/31", "مهلت", "آخرین مهلت"),
                text("deadline_note_fa", "", "توضیح مهلت"),
                text("deadline_note_en", ""));
    }

    private static List<TargetField> money() {
        return List.of(
                of(
                        "amount",
                        MONEY,
                        "3000000000",
                        "investment",
                        "budget",
                        "cost",
                        "مبلغ",
                        "حجم سرمایه‌گذاری",
                        "سرمایه لازم"),
                text("amount_unit", "toman", "currency", "unit", "واحد پول", "ارز"),
                text("amount_stated_fa", ""),
                text("amount_stated_en", ""),
                text("amount_scope", "project"),
                of("amount_year", INTEGER, "1404", "year", "سال مبلغ"),
                text("amount_year_basis", ""),
                text("amount_note_fa", "", "توضیح مبلغ"),
                text("amount_note_en", ""),
                of("annual_income", MONEY, "", "annual income", "درآمد سالانه"),
                text("annual_income_unit", ""),
                of("annual_income_year", INTEGER, ""),
                of("annual_cost", MONEY, "", "annual cost", "هزینه سالانه"),
                text("annual_cost_unit", ""),
                of("annual_cost_year", INTEGER, ""),
                of("npv", MONEY, "", "net present value", "خالص ارزش فعلی"),
                text("npv_unit", ""),
                of("npv_year", INTEGER, ""),
                of("irr_pct", NUMBER, "24", "irr", "نرخ بازده داخلی"),
                of("payback_years", NUMBER, "4.5", "payback", "دوره بازگشت سرمایه"),
                code("payback_from", CODE, PAYBACK_FROMS, "operation", "مبنای بازگشت سرمایه"),
                of("jobs_direct", INTEGER, "40", "direct jobs", "اشتغال مستقیم"),
                of("jobs_indirect", INTEGER, "120", "indirect jobs", "اشتغال غیرمستقیم"));
    }

    private static List<TargetField> desk() {
        return List.of(
                text("desk_org_fa", "", "responsible organisation", "دستگاه مسئول"),
                text("desk_org_en", ""),
                text("desk_role_fa", "", "contact role", "سمت مسئول"),
                text("desk_role_en", ""),
                text("desk_phone", "", "phone", "تلفن"),
                text("desk_email", "", "e-mail", "رایانامه", "ایمیل"),
                text("documents", "", "اسناد", "مدارک"));
    }

    private static List<TargetField> story() {
        return CommonFields.all(
                List.of(
                        text("fact_fa", "", "description", "شرح"),
                        text("fact_en", ""),
                        text("caveat_fa", "", "ملاحظه"),
                        text("caveat_en", ""),
                        of("reported_on", DATE, "1404/06/25", "report date", "date", "تاریخ گزارش"),
                        text("date_basis_fa", ""),
                        text("date_basis_en", ""),
                        text("source_publisher", "", "publisher", "ناشر"),
                        text("source_title", "", "عنوان منبع"),
                        text("source_url", "", "url", "link", "پیوند", "لینک")),
                CommonFields.validity(),
                CommonFields.provenance());
    }
}
