package ir.hamyar.atlas.ingest;

/**
 * One of the things a file may hold: a sheet, a table, a Shapefile of several in one zip.
 *
 * @param name as the file has it
 */
public record Layer(String name) {}
