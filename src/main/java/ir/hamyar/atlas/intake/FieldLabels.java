package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.text.PersianText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The headings of templates: names of fields in a language, each of which names one field only. */
@Component
class FieldLabels {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("fa"), Locale.ENGLISH);

    private final Wordings wordings;

    FieldLabels(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Headings by field, in the order of the schema. */
    Map<String, String> headings(TargetSchema schema, Locale language) {
        var owners = owners(schema);
        var headings = new LinkedHashMap<String, String>();
        for (var field : schema.names()) {
            var label = wordings.field(schema.target(), field, language);
            boolean isClear = field.equals(owners.get(PersianText.searchKey(label)));
            headings.put(field, isClear ? label : field);
        }
        return headings;
    }

    /** Fields by heading, in both languages. */
    Map<String, @Nullable String> fields(TargetSchema schema) {
        var fields = new HashMap<String, @Nullable String>();
        for (var language : LANGUAGES) {
            headings(schema, language).forEach((field, heading) -> fields.put(heading, field));
        }
        return fields;
    }

    /** The one field of each name; a name that two fields share has none. */
    private Map<String, String> owners(TargetSchema schema) {
        var owners = new HashMap<String, String>();
        var shared = new HashSet<String>();
        for (var field : schema.names()) {
            for (var language : LANGUAGES) {
                var key = PersianText.searchKey(wordings.field(schema.target(), field, language));
                var other = owners.put(key, field);
                if (other != null && !other.equals(field)) {
                    shared.add(key);
                }
            }
        }
        owners.keySet().removeAll(shared);
        return owners;
    }
}
