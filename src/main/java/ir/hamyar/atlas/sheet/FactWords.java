package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.NoSuchMessageException;

/** What each fact of a sheet is called and how its value is said, in one language. */
final class FactWords {

    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("name", "sheet.name"),
                    Map.entry("kind", "sheet.kind"),
                    Map.entry("place", "fact.place"),
                    Map.entry("boundary_basis", "sheet.county-basis"),
                    Map.entry("county", "fact.county"),
                    Map.entry("stated_county", "sheet.stated-county"),
                    Map.entry("district", "fact.district"),
                    Map.entry("rural_district", "fact.rural-district"),
                    Map.entry("municipality", "fact.municipality"),
                    Map.entry("location_precision", "sheet.precision"),
                    Map.entry("uncertainty_m", "sheet.uncertainty"),
                    Map.entry("lon", "sheet.longitude"),
                    Map.entry("lat", "sheet.latitude"),
                    Map.entry("location_source", "sheet.location-source"),
                    Map.entry("other_names", "fact.other-names"),
                    Map.entry("period", "fact.period"),
                    Map.entry("heritage_no", "fact.heritage-no"),
                    Map.entry("heritage_note", "sheet.heritage-note"),
                    Map.entry("fact", "fact.fact"),
                    Map.entry("doubt", "fact.doubt"),
                    Map.entry("valid_to", "sheet.valid-to"),
                    Map.entry("source", "sheet.source"),
                    Map.entry("source_licence", "sheet.licence"),
                    Map.entry("source_date", "sheet.source-date"),
                    Map.entry("attribution", "sheet.attribution"),
                    Map.entry("stage", "fact.stage"),
                    Map.entry("stage_note", "sheet.stage-note"),
                    Map.entry("sectors", "fact.sectors"),
                    Map.entry("subsector", "fact.subsector"),
                    Map.entry("progress_pct", "fact.progress"),
                    Map.entry("size_note", "fact.size"),
                    Map.entry("owner", "fact.owner"),
                    Map.entry("partners", "fact.partners"),
                    Map.entry("amount", "fact.amount"),
                    Map.entry("amount_unit", "sheet.amount-unit"),
                    Map.entry("amount_scope", "fact.amount-scope"),
                    Map.entry("amount_year", "fact.amount-year"),
                    Map.entry("amount_year_basis", "sheet.amount-year-basis"),
                    Map.entry("amount_note", "fact.amount-note"),
                    Map.entry("reported_on", "fact.reported-on"),
                    Map.entry("date_basis", "sheet.date-basis"),
                    Map.entry("source_publisher", "fact.publisher"),
                    Map.entry("source_title", "sheet.source-title"),
                    Map.entry("source_url", "sheet.source-url"),
                    Map.entry("caveat", "caveat.title"),
                    Map.entry("attach_confidence", "fact.attach-confidence"),
                    Map.entry("heading", "sheet.heading"));

    private static final Map<String, String> CODES =
            Map.of(
                    "kind", "kind",
                    "boundary_basis", "boundary-basis",
                    "location_precision", "precision",
                    "stage", "stage",
                    "sectors", "sector",
                    "amount_unit", "unit",
                    "amount_scope", "scope",
                    "amount_year_basis", "year-basis",
                    "attach_confidence", "confidence");

    private final Wording words;

    FactWords(Wording words) {
        this.words = words;
    }

    /** What the fact is called; a fact that is written in one language says in which. */
    String label(FactPath path) {
        var label = label(path.name());
        var language = path.language();
        return language == null
                ? label
                : words.say(
                        "sheet.in-language", label, words.say("sheet.language." + language.code()));
    }

    /** The value as the reader's language writes it. */
    Phrase value(FactPath path, String value) {
        var language = path.language();
        if (language != null) {
            return Phrase.own(value, language);
        }
        var family = CODES.get(path.name());
        if (family != null) {
            return own(words.list(value.lines().map(code -> words.code(family, code)).toList()));
        }
        return switch (path.name()) {
            case "uncertainty_m" -> own("±\u2060" + words.distance(Long.parseLong(value)));
            case "reported_on", "valid_to" -> own(words.date(LocalDate.parse(value)));
            case "amount", "progress_pct" -> own(words.number(new BigDecimal(value)));
            case "amount_year" -> own(words.jalaliYear(Integer.parseInt(value)));
            case "lon", "lat", "heritage_no" -> own(words.digits(value));
            case "other_names" -> Phrase.asWritten(String.join("; ", value.lines().toList()));
            default -> Phrase.asWritten(value);
        };
    }

    private Phrase own(String text) {
        return Phrase.own(text, words.language());
    }

    /** A part of the sheet names its facts by the keys of their labels. */
    private String label(String name) {
        try {
            return words.say(LABELS.getOrDefault(name, name));
        } catch (NoSuchMessageException noLongerSaid) {
            return name;
        }
    }

    /**
     * The path of a fact, taken apart.
     *
     * @param thing what it is a fact of: {@code site}, {@code project/P12}, {@code part/…}
     * @param name without the language
     * @param language in which the value is written; null where it is a number or a code
     */
    record FactPath(
            String thing, String name, @org.jspecify.annotations.Nullable Language language) {

        static FactPath of(String path) {
            var parts = path.split("/");
            return switch (parts[0]) {
                case "site" -> field(parts[0], parts[1]);
                case "project" -> field(parts[0] + "/" + parts[1], parts[2]);
                default ->
                        new FactPath(
                                parts[0] + "/" + parts[1],
                                parts[2],
                                parts[3].equals("fa") ? Language.FA : Language.EN);
            };
        }

        private static FactPath field(String thing, String column) {
            for (var language : Language.values()) {
                var ending = "_" + language.code();
                if (column.endsWith(ending)) {
                    return new FactPath(
                            thing,
                            column.substring(0, column.length() - ending.length()),
                            language);
                }
            }
            return new FactPath(thing, column, null);
        }
    }
}
