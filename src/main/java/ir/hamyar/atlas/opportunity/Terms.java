package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.page.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an opportunity in the order in which a reader weighs them. The page, the printed
 * sheet and whatever tells of it say the same, for all tell these.
 */
final class Terms {

    private final Stated stated;

    Terms(Stated stated) {
        this.stated = stated;
    }

    List<Term> contract() {
        return List.of(
                code("participation_model").withNote(stated.bilingual("participation_note")),
                text("public_contribution"),
                text("investor_contribution"),
                years("build_years"),
                years("operate_years").withNote(stated.bilingual("duration_note")),
                code("package_state"),
                text("permits_held"),
                text("permits_needed"),
                text("incentives"),
                day("deadline").withNote(stated.bilingual("deadline_note")));
    }

    List<Term> money() {
        return List.of(
                amount(),
                sum("annual_income"),
                sum("annual_cost"),
                sum("npv"),
                number("irr_pct", "percent"),
                payback(),
                number("jobs_direct", "opportunity.people"),
                number("jobs_indirect", "opportunity.people"));
    }

    List<Term> land() {
        return List.of(
                area("land_area_m2"),
                area("floor_area_m2"),
                text("size_note"),
                code("ownership_type"),
                text("land_use_now"),
                text("land_use_planned"),
                utility("utility_water"),
                utility("utility_power"),
                utility("utility_gas"),
                utility("utility_sewer"),
                utility("utility_road"),
                utility("utility_net"));
    }

    /** What only endowed land has; nothing where the source says that the land is not endowed. */
    List<Term> endowment() {
        var ownership = stated.text("ownership_type");
        if (ownership != null && !ownership.equals("waqf") && !ownership.equals("shared")) {
            return List.of();
        }
        return List.of(
                code("waqf_type"),
                text("waqf_purpose"),
                text("administrator"),
                plain("waqf_deed_no"),
                plain("raqaba_no"),
                plain("registry_plate"),
                years("lease_term_years"),
                sum("lease_base_price"),
                sum("admission_payment"),
                text("buildings_right"),
                code("deed_allows_use"));
    }

    List<Term> parties() {
        return List.of(text("owner"), text("partners"), text("subsector"));
    }

    /** Who answers for it. */
    List<Term> desk() {
        return List.of(
                text("desk_org"), text("desk_role"), plain("desk_phone"), plain("desk_email"));
    }

    List<Term> all() {
        return Stream.of(parties(), contract(), money(), land(), endowment(), desk())
                .flatMap(List::stream)
                .toList();
    }

    private static String label(String field) {
        return "opportunity." + field.replace('_', '-');
    }

    private Term text(String stem) {
        return Term.text(label(stem), stated.bilingual(stem));
    }

    private Term plain(String field) {
        var value = stated.text(field);
        return Term.worded(label(field), value == null ? null : words -> words.digits(value));
    }

    private Term code(String field) {
        return coded(field, field.replace('_', '-'));
    }

    private Term utility(String field) {
        return coded(field, "utility");
    }

    private Term coded(String field, String family) {
        var code = stated.text(field);
        return Term.worded(label(field), code == null ? null : words -> words.code(family, code));
    }

    private Term number(String field, String sentence) {
        var value = stated.number(field);
        return Term.worded(
                label(field),
                value == null ? null : words -> words.say(sentence, words.number(value)));
    }

    private Term years(String field) {
        return number(field, "opportunity.years");
    }

    private Term area(String field) {
        return number(field, "unit.m2");
    }

    private Term day(String field) {
        var day = stated.day(field);
        return Term.worded(label(field), day == null ? null : words -> words.date(day));
    }

    /** A sum with its unit and the year of its prices, never a bare number. */
    private Term sum(String field) {
        var sum = stated.number(field);
        if (sum == null) {
            return Term.worded(label(field), null);
        }
        var unit = stated.required(field + "_unit");
        var year = stated.whole(field + "_year");
        return Term.worded(
                label(field), words -> joined(words.money(sum, unit), year(words, year)));
    }

    private Term amount() {
        var amount = stated.number("amount");
        return Term.worded(label("amount"), amount == null ? null : amountIn(amount))
                .withNote(stated.bilingual("amount_note"));
    }

    private Function<Wording, String> amountIn(BigDecimal amount) {
        var unit = stated.required("amount_unit");
        var scope = stated.text("amount_scope");
        var year = stated.whole("amount_year");
        var basis = stated.text("amount_year_basis");
        return words -> {
            var parts = new ArrayList<String>();
            parts.add(words.money(amount, unit));
            parts.add(
                    scope == null
                            ? words.say("opportunity.scope-not-stated")
                            : words.code("scope", scope));
            parts.add(year(words, year));
            if (basis != null && !basis.equals("stated")) {
                parts.add(words.code("year-basis", basis));
            }
            return String.join(" · ", parts);
        };
    }

    private Term payback() {
        var years = stated.number("payback_years");
        var from = stated.text("payback_from");
        return Term.worded(
                label("payback_years"),
                years == null
                        ? null
                        : words ->
                                joined(
                                        words.say("opportunity.years", words.number(years)),
                                        from == null
                                                ? words.say("opportunity.payback-from-not-stated")
                                                : words.code("payback-from", from)));
    }

    private static String year(Wording words, @Nullable Integer year) {
        return year == null ? words.say("opportunity.year-not-stated") : words.jalaliYear(year);
    }

    private static String joined(String first, String second) {
        return first + " · " + second;
    }
}
