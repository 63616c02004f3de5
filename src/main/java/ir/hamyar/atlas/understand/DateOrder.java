package ir.hamyar.atlas.understand;

/** The order in which a file writes day, month and year where all are digits. */
public enum DateOrder {
    YEAR_MONTH_DAY,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR
}
