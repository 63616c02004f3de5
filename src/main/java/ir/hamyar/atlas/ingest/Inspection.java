package ir.hamyar.atlas.ingest;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a file tells. What it leaves open is for the person to say; nothing is settled by
 * guessing.
 *
 * @param format as in {@link SourceFile}
 * @param layers what can be chosen from; more than one: ask which. The rest of this look concerns
 *     the first, or the one hinted at
 * @param charset encoding of the text, null where the format leaves no choice
 * @param charsetSure false: show the sample and ask
 * @param delimiter what stands between the cells of a text table, else null
 * @param columns in file order
 * @param sample the first records, at most 20; their geometry is null while the reference system is
 *     not known
 * @param hasGeometry whether records have a place, of their own or by the columns {@code x}, {@code
 *     y}
 * @param geometryType {@code Point}, {@code MultiPolygon} …; {@code Geometry} when mixed
 * @param x column that looks like the longitude or easting of a table
 * @param y column that looks like the latitude or northing of a table
 * @param crs what the file says, as in {@link SourceFile}; null: ask
 * @param crsCandidates most likely first
 * @param axesLookSwapped whether the positions fall into the area only when x and y change places
 * @param notes worth knowing before going on
 */
public record Inspection(
        String format,
        List<Layer> layers,
        @Nullable Charset charset,
        boolean charsetSure,
        @Nullable Character delimiter,
        List<Column> columns,
        List<SourceRecord> sample,
        boolean hasGeometry,
        @Nullable String geometryType,
        @Nullable String x,
        @Nullable String y,
        @Nullable String crs,
        List<CrsCandidate> crsCandidates,
        boolean axesLookSwapped,
        List<Finding> notes) {

    public Inspection {
        layers = List.copyOf(layers);
        columns = List.copyOf(columns);
        sample = List.copyOf(sample);
        crsCandidates = List.copyOf(crsCandidates);
        notes = List.copyOf(notes);
    }
}
