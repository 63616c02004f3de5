package ir.hamyar.atlas.feature;

/** The kinds of value a property can have. A list matches a filter when it holds the value. */
public enum PropertyType {
    TEXT,
    TEXT_LIST,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    /** Texts by name, whichever a feature has; nothing can be filtered by it. */
    OBJECT,
    INSTANT
}
