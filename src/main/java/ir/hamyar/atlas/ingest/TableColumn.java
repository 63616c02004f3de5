package ir.hamyar.atlas.ingest;

/**
 * A column of a feature table.
 *
 * @param type as PostgreSQL calls it inside: {@code text}, {@code int4}, {@code _text} …
 */
record TableColumn(String name, String type) {}
