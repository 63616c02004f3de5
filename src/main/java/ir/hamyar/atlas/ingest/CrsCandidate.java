package ir.hamyar.atlas.ingest;

/**
 * A reference system in which the positions of a file may have been written.
 *
 * @param code as {@link SourceFile#crs}
 * @param inside how many of the positions looked at fall into the area
 * @param of how many were looked at
 */
public record CrsCandidate(String code, String nameFa, String nameEn, int inside, int of) {}
