package ir.hamyar.atlas.intake;

/**
 * What a check found.
 *
 * @param rows records of the file
 * @param good records that can be taken
 * @param errors findings that keep a record out
 * @param warnings findings of records that are taken all the same
 * @param notes what is worth knowing
 * @param staged rows in the staging table, so that a lost one is noticed
 */
record CheckCounts(
        int rows,
        int good,
        int errors,
        int warnings,
        int notes,
        int added,
        int changed,
        int unchanged,
        int ended,
        int staged) {}
