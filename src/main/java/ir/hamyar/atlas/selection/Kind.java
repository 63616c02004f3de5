package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.feature.PropertyType;

/** Kinds of value, of which only equal ones are compared. */
enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    DAY,
    MOMENT,
    LIST,
    PLACE;

    static Kind of(PropertyType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case TEXT_LIST -> LIST;
            case INTEGER, NUMBER -> NUMBER;
            case BOOLEAN -> TRUTH;
            case DATE -> DAY;
            case INSTANT -> MOMENT;
            case OBJECT -> throw new IllegalArgumentException("Nothing is compared with " + type);
        };
    }

    /** Whether one value can equal another. */
    boolean isComparable() {
        return this != LIST && this != PLACE;
    }

    /** Whether one value can come before another. */
    boolean isOrdered() {
        return isComparable() && this != TRUTH;
    }
}
