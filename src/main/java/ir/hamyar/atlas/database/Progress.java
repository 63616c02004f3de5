package ir.hamyar.atlas.database;

/** Is told each step that may keep a person waiting, as the step begins. */
@FunctionalInterface
interface Progress {

    /** For those who wait for nobody: tests. */
    Progress SILENT = step -> {};

    void begin(Wording step);
}
