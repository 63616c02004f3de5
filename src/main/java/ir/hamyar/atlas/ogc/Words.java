package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What collections, properties and codes are called; where nobody has named one, its id is said.
 */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    String title(FeatureTable table, Locale language) {
        if (table.part() != null) {
            return titleOfPart(table.part(), table.collection(), language);
        }
        return find("ogc.collection." + table.collection(), table.collection(), language);
    }

    String description(FeatureTable table, Locale language) {
        var key = "ogc.collection." + table.collection() + ".description";
        return find(key, title(table, language), language);
    }

    private static String titleOfPart(FeatureTable.Part part, String id, Locale language) {
        boolean persian = language.getLanguage().equals("fa");
        var own = persian ? part.titleFa() : part.titleEn();
        var other = persian ? part.titleEn() : part.titleFa();
        return Stream.of(own, other).filter(Objects::nonNull).findFirst().orElse(id);
    }

    /** A filter that a reader may start from. */
    String example(FeatureTable table, Locale language) {
        var general = find("ogc.filter.example", "", language);
        return find("ogc.filter.example." + table.collection(), general, language);
    }

    String title(Property property, Locale language) {
        return find("ogc.property." + property.name(), property.name(), language);
    }

    /** A value as people read it: codes by their name, lists joined, empty as null. */
    @Nullable String value(
            FeatureTable table, Property property, @Nullable Object value, Locale language) {
        if (value == null
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> texts && texts.isEmpty()) {
            return null;
        }
        if (value instanceof Map<?, ?> texts) {
            return texts.entrySet().stream()
                    .map(fact -> fact.getKey() + ": " + fact.getValue())
                    .collect(Collectors.joining(" · "));
        }
        if (value instanceof List<?> list) {
            var names = list.stream().map(one -> one(table, property, one, language)).toList();
            return String.join(language.getLanguage().equals("fa") ? "، " : ", ", names);
        }
        return one(table, property, value, language);
    }

    private String one(FeatureTable table, Property property, Object value, Locale language) {
        if (value instanceof Boolean answer) {
            return say(answer ? "ogc.yes" : "ogc.no", language);
        }
        if (value instanceof Number number) {
            return Numerals.write(number, language);
        }
        return code(table, property, String.valueOf(value), language);
    }

    private String code(FeatureTable table, Property property, String value, Locale language) {
        var general = find("ogc.codes." + property.name(), "", language);
        var own = "ogc.codes." + table.collection() + "." + property.name();
        var family = find(own, general, language);
        return family.isEmpty() ? value : find(family + "." + value, value, language);
    }

    private String find(String key, String fallback, Locale language) {
        var found = messages.getMessage(key, null, fallback, language);
        return found == null ? fallback : found;
    }
}
