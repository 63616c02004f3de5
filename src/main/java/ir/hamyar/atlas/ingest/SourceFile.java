package ir.hamyar.atlas.ingest;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read. What is null is what the format itself says, or a question that does
 * not arise: a workbook has no delimiter, a table without positions no columns for them.
 *
 * @param path where it lies
 * @param format {@code csv}, {@code xlsx}, {@code geojson}, {@code gpkg}, {@code shp} (zipped) or
 *     {@code kml} (and kmz)
 * @param layer sheet, table or part; null when the file has one only
 * @param charset encoding of the text
 * @param delimiter what stands between the cells of a text table
 * @param crs code such as {@code EPSG:32639}, or the well-known text of a system without one; wins
 *     over what the file says
 * @param x column of the longitude or easting in a table
 * @param y column of the latitude or northing in a table
 * @param swapAxes whether the file has latitude or northing first
 */
public record SourceFile(
        Path path,
        String format,
        @Nullable String layer,
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable String crs,
        @Nullable String x,
        @Nullable String y,
        boolean swapAxes) {

    /** A file of which nothing is known but what it is. */
    public static SourceFile of(Path path, String format) {
        return new SourceFile(path, format, null, null, null, null, null, null, false);
    }

    public SourceFile withLayer(@Nullable String other) {
        return new SourceFile(path, format, other, charset, delimiter, crs, x, y, swapAxes);
    }

    public SourceFile withCharset(@Nullable Charset other) {
        return new SourceFile(path, format, layer, other, delimiter, crs, x, y, swapAxes);
    }

    public SourceFile withDelimiter(@Nullable Character other) {
        return new SourceFile(path, format, layer, charset, other, crs, x, y, swapAxes);
    }

    public SourceFile withCrs(@Nullable String other) {
        return new SourceFile(path, format, layer, charset, delimiter, other, x, y, swapAxes);
    }

    public SourceFile withPoint(@Nullable String otherX, @Nullable String otherY) {
        return new SourceFile(
                path, format, layer, charset, delimiter, crs, otherX, otherY, swapAxes);
    }

    public SourceFile withSwappedAxes(boolean swapped) {
        return new SourceFile(path, format, layer, charset, delimiter, crs, x, y, swapped);
    }
}
