package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table that by their names give a point. A short list of the plainest names; what
 * other names may mean is for the person, or a cleverer room, to say.
 */
final class PointColumns {

    private static final Set<String> X =
            Set.of(
                    "x",
                    "lon",
                    "lng",
                    "long",
                    "longitude",
                    "easting",
                    "east",
                    "xcoord",
                    "pointx",
                    "utmx",
                    "xutm",
                    "lonx",
                    "طول",
                    "طولجغرافیایی",
                    "xمختصات",
                    "مختصاتx",
                    "ایکس",
                    "شرقی");
    private static final Set<String> Y =
            Set.of(
                    "y",
                    "lat",
                    "latitude",
                    "northing",
                    "north",
                    "ycoord",
                    "pointy",
                    "utmy",
                    "yutm",
                    "laty",
                    "عرض",
                    "عرضجغرافیایی",
                    "yمختصات",
                    "مختصاتy",
                    "ایگرگ",
                    "شمالی");

    private PointColumns() {}

    /** The file with its point columns, as they were before when none are found. */
    static SourceFile guess(SourceFile file, List<String> columns) {
        if (file.x() != null && file.y() != null) {
            return file;
        }
        var x = find(columns, X);
        var y = find(columns, Y);
        return x.isPresent() && y.isPresent() ? file.withPoint(x.get(), y.get()) : file;
    }

    private static Optional<String> find(List<String> columns, Set<String> names) {
        return columns.stream().filter(column -> names.contains(plain(column))).findFirst();
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replace('ي', 'ی')
                .replace('ى', 'ی')
                .replaceAll("\\(.*?\\)|[^\\p{L}]", "");
    }
}
