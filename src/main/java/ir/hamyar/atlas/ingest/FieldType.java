package ir.hamyar.atlas.ingest;

/** How the value of a field is written, which decides how a cell of a table is understood. */
public enum FieldType {
    TEXT,
    INTEGER,
    NUMBER,
    /** A day; kept as year-month-day of the Gregorian calendar. */
    DATE,
    BOOLEAN,
    /** One of the codes of the field. */
    CODE,
    /** Some of the codes of the field, divided by semicolons. */
    CODE_LIST,
    /** The ref of another feature. */
    REF,
    /** Refs of other features, divided by semicolons. */
    REF_LIST,
    /** An amount, whose unit stands in the field of the same name with {@code _unit}. */
    MONEY,
    LON,
    LAT
}
