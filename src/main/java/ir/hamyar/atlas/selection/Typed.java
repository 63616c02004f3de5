package ir.hamyar.atlas.selection;

/** A piece of SQL and the kind of value it stands for. */
record Typed(String sql, Kind kind) {}
