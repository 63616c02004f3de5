package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * The first row of a table and what follows from it: how rows become values, and which two columns
 * give a point.
 *
 * @param columns names, all different; a column without one is called by its place, {@code #5}
 * @param x place of the longitude or easting, -1 without
 * @param y place of the latitude or northing, -1 without
 */
record Header(List<String> columns, int x, int y) {

    /**
     * @param cells as they stand in the first row
     * @param line where, for messages
     */
    static Header of(List<? extends @Nullable Object> cells, SourceFile file, int line) {
        var columns = names(cells);
        if (columns.isEmpty()) {
            throw new UnreadableFile("empty-file", 0);
        }
        if (columns.size() > Limits.MAX_COLUMNS) {
            throw new UnreadableFile(
                    "too-many-columns",
                    line,
                    String.valueOf(columns.size()),
                    String.valueOf(Limits.MAX_COLUMNS));
        }
        refuseDoubled(columns, line);
        return new Header(columns, place(columns, file.x()), place(columns, file.y()));
    }

    private static List<String> names(List<? extends @Nullable Object> cells) {
        var columns = new ArrayList<String>();
        int last = 0;
        for (var cell : cells) {
            boolean blank = isBlank(cell);
            columns.add(blank ? "#" + (columns.size() + 1) : String.valueOf(cell).strip());
            last = blank ? last : columns.size();
        }
        return List.copyOf(columns.subList(0, last));
    }

    private static void refuseDoubled(List<String> columns, int line) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (column.indexOf('\0') >= 0) {
                throw new UnreadableFile("nul-bytes", line);
            }
            if (!seen.add(column)) {
                throw new UnreadableFile("doubled-column", line, column);
            }
        }
    }

    private static int place(List<String> columns, @Nullable String column) {
        if (column == null) {
            return -1;
        }
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new UnreadableFile("missing-column", 1, column);
        }
        return place;
    }

    /** The point and the cells, in the order of the feature type. */
    @Nullable Object[] values(List<? extends @Nullable Object> cells) {
        var values = new Object[columns.size() + 1];
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            values[i + 1] = cells.get(i);
        }
        values[0] = point(values);
        return values;
    }

    /** The point, or null where a coordinate is missing or is no number. */
    private @Nullable Point point(@Nullable Object[] values) {
        if (x < 0 || y < 0) {
            return null;
        }
        return Flat.point(Flat.number(values[x + 1]), Flat.number(values[y + 1]));
    }

    /**
     * A row longer or shorter than the header has lost its order; blanks at its end are harmless.
     */
    @Nullable BadRecord fault(List<? extends @Nullable Object> cells) {
        int width = cells.size();
        while (width > columns.size() && isBlank(cells.get(width - 1))) {
            width--;
        }
        if (width == columns.size()) {
            return null;
        }
        return new BadRecord(
                "ragged-row",
                columns.get(Math.min(width, columns.size() - 1)),
                width == 0 ? "" : String.valueOf(cells.get(width - 1)),
                String.valueOf(width),
                String.valueOf(columns.size()));
    }

    static boolean isBlank(List<? extends @Nullable Object> cells) {
        return cells.stream().allMatch(Header::isBlank);
    }

    private static boolean isBlank(@Nullable Object cell) {
        return cell == null || String.valueOf(cell).isBlank();
    }
}
