package ir.hamyar.atlas.feature;

/** The kinds of value a property can have. A list matches a filter when it holds the value. */
public enum PropertyType {
    TEXT,
    TEXT_LIST,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    INSTANT
}
