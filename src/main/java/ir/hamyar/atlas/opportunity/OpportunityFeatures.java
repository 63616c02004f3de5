package ir.hamyar.atlas.opportunity;

import static ir.hamyar.atlas.feature.Property.bool;
import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.integer;
import static ir.hamyar.atlas.feature.Property.number;
import static ir.hamyar.atlas.feature.Property.text;
import static ir.hamyar.atlas.feature.Property.textList;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opportunities as the open services publish them. */
@Component
@Order(4)
class OpportunityFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                    "opportunities",
                    "opportunity_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("name_en"),
                            text("place_fa"),
                            text("place_en"),
                            textList("sectors"),
                            text("sector_basis"),
                            text("subsector_fa"),
                            text("subsector_en"),
                            text("stage"),
                            text("stage_note_fa"),
                            text("stage_note_en"),
                            text("owner_fa"),
                            text("owner_en"),
                            text("partners_fa"),
                            text("partners_en"),
                            textList("site_refs"),
                            text("boundary_ref"),
                            textList("project_refs"),
                            text("location_precision"),
                            integer("uncertainty_m"),
                            number("land_area_m2"),
                            number("floor_area_m2"),
                            text("size_note_fa"),
                            text("size_note_en"),
                            text("ownership_type"),
                            text("land_use_now_fa"),
                            text("land_use_now_en"),
                            text("land_use_planned_fa"),
                            text("land_use_planned_en"),
                            text("utility_water"),
                            text("utility_power"),
                            text("utility_gas"),
                            text("utility_sewer"),
                            text("utility_road"),
                            text("utility_net"),
                            text("waqf_type"),
                            text("waqf_purpose_fa"),
                            text("waqf_purpose_en"),
                            text("administrator_fa"),
                            text("administrator_en"),
                            text("waqf_deed_no"),
                            text("raqaba_no"),
                            text("registry_plate"),
                            number("lease_term_years"),
                            number("lease_base_price"),
                            text("lease_base_price_unit"),
                            integer("lease_base_price_year"),
                            number("admission_payment"),
                            text("admission_payment_unit"),
                            integer("admission_payment_year"),
                            text("buildings_right_fa"),
                            text("buildings_right_en"),
                            text("deed_allows_use"),
                            text("participation_model"),
                            text("participation_note_fa"),
                            text("participation_note_en"),
                            text("public_contribution_fa"),
                            text("public_contribution_en"),
                            text("investor_contribution_fa"),
                            text("investor_contribution_en"),
                            number("build_years"),
                            number("operate_years"),
                            text("duration_note_fa"),
                            text("duration_note_en"),
                            text("package_state"),
                            text("permits_held_fa"),
                            text("permits_held_en"),
                            text("permits_needed_fa"),
                            text("permits_needed_en"),
                            text("incentives_fa"),
                            text("incentives_en"),
                            date("deadline"),
                            text("deadline_note_fa"),
                            text("deadline_note_en"),
                            number("amount"),
                            text("amount_unit"),
                            text("amount_stated_fa"),
                            text("amount_stated_en"),
                            text("amount_scope"),
                            integer("amount_year"),
                            text("amount_year_basis"),
                            text("amount_note_fa"),
                            text("amount_note_en"),
                            number("annual_income"),
                            text("annual_income_unit"),
                            integer("annual_income_year"),
                            number("annual_cost"),
                            text("annual_cost_unit"),
                            integer("annual_cost_year"),
                            number("npv"),
                            text("npv_unit"),
                            integer("npv_year"),
                            number("irr_pct"),
                            number("payback_years"),
                            text("payback_from"),
                            integer("jobs_direct"),
                            integer("jobs_indirect"),
                            text("desk_org_fa"),
                            text("desk_org_en"),
                            text("desk_role_fa"),
                            text("desk_role_en"),
                            text("desk_phone"),
                            text("desk_email"),
                            textList("documents"),
                            text("fact_fa"),
                            text("fact_en"),
                            text("caveat_fa"),
                            text("caveat_en"),
                            date("reported_on"),
                            text("date_basis_fa"),
                            text("date_basis_en"),
                            text("source_publisher"),
                            text("source_title"),
                            text("source_url"),
                            text("position_basis"),
                            bool("demonstration"),
                            date("valid_from"),
                            date("valid_to"),
                            text("source"),
                            text("source_licence"),
                            text("source_date"),
                            instant("updated_at")),
                    Set.of(
                            "ref",
                            "name_fa",
                            "name_en",
                            "sectors",
                            "stage",
                            "position_basis",
                            "demonstration"),
                    new ZoomRange(0, 18));

    @Override
    public FeatureTable table() {
        return TABLE;
    }
}
