package ir.hamyar.atlas.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference system in which the positions of a file may have been written.
 *
 * @param code as {@link SourceFile#crs}
 * @param inside how many of the positions looked at fall into the area
 * @param of how many were looked at
 * @param points some of them as longitude and latitude, as this system would place them
 */
public record CrsCandidate(
        String code, String nameFa, String nameEn, int inside, int of, List<double[]> points) {

    /** What was kept before there were points has none. */
    public CrsCandidate(
            String code,
            String nameFa,
            String nameEn,
            int inside,
            int of,
            @Nullable List<double[]> points) {
        this.code = code;
        this.nameFa = nameFa;
        this.nameEn = nameEn;
        this.inside = inside;
        this.of = of;
        this.points = points == null ? List.of() : List.copyOf(points);
    }
}
