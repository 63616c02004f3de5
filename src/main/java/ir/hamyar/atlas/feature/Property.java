package ir.hamyar.atlas.feature;

import java.util.regex.Pattern;

/**
 * A property of a published feature.
 *
 * @param name the name in answers, which is also the column in the view
 * @param type how its values are written and compared
 */
public record Property(String name, PropertyType type) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Property {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a property name: " + name);
        }
    }

    /** Whether features can be asked for by its value. */
    public boolean isQueryable() {
        return type != PropertyType.OBJECT;
    }

    public static Property text(String name) {
        return new Property(name, PropertyType.TEXT);
    }

    public static Property textList(String name) {
        return new Property(name, PropertyType.TEXT_LIST);
    }

    public static Property integer(String name) {
        return new Property(name, PropertyType.INTEGER);
    }

    public static Property number(String name) {
        return new Property(name, PropertyType.NUMBER);
    }

    public static Property bool(String name) {
        return new Property(name, PropertyType.BOOLEAN);
    }

    public static Property date(String name) {
        return new Property(name, PropertyType.DATE);
    }

    public static Property object(String name) {
        return new Property(name, PropertyType.OBJECT);
    }

    public static Property instant(String name) {
        return new Property(name, PropertyType.INSTANT);
    }
}
