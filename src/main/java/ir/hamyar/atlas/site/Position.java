package ir.hamyar.atlas.site;

import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * What is known of where a site stands.
 *
 * @param point longitude/latitude, null where the site is not located
 * @param precision {@code exact}, {@code neighbourhood}, {@code village}, {@code district} or
 *     {@code unlocated}
 * @param uncertaintyM radius in metres of the circle in which it stands, null where unlocated
 */
record Position(@Nullable Point point, String precision, @Nullable Integer uncertaintyM) {

    private static final String UNLOCATED = "unlocated";

    static final List<String> PRECISIONS =
            Stream.concat(Vocabulary.PRECISIONS.stream(), Stream.of(UNLOCATED)).toList();

    /**
     * @throws BadRecord when a coordinate is no number or off the globe, or when point, precision
     *     and uncertainty do not go together
     */
    static Position of(SourceRecord record, Dataset dataset) {
        var point = point(record, dataset);
        var precision = record.code("location_precision", Set.copyOf(PRECISIONS));
        var uncertainty = record.integer("uncertainty_m");
        if (point == null) {
            if (precision != null && !precision.equals(UNLOCATED)) {
                throw new BadRecord("no-position", "location_precision", precision);
            }
            return new Position(null, UNLOCATED, null);
        }
        if (precision == null || precision.equals(UNLOCATED)) {
            throw new BadRecord(
                    "no-precision", "location_precision", precision == null ? "" : precision);
        }
        if (uncertainty == null || uncertainty <= 0) {
            throw new BadRecord(
                    "no-uncertainty",
                    "uncertainty_m",
                    uncertainty == null ? "" : uncertainty.toString());
        }
        return new Position(point, precision, uncertainty);
    }

    private static @Nullable Point point(SourceRecord record, Dataset dataset) {
        if (record.geometry() == null) {
            refuseHalfPosition(record, dataset.x());
            refuseHalfPosition(record, dataset.y());
            return null;
        }
        if (!(record.geometry() instanceof Point point) || point.isEmpty()) {
            throw new BadRecord("not-a-point", "geometry", record.geometry().getGeometryType());
        }
        if (Math.abs(point.getX()) > 180 || Math.abs(point.getY()) > 90) {
            throw new BadRecord("off-the-globe", "geometry", point.getX() + ", " + point.getY());
        }
        return point;
    }

    /** A table cell that holds something, though no point came of it. */
    private static void refuseHalfPosition(SourceRecord record, @Nullable String field) {
        var text = field == null ? null : record.text(field);
        if (text != null) {
            throw new BadRecord("not-a-position", field, text);
        }
    }
}
