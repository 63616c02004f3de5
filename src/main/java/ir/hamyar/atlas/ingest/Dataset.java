package ir.hamyar.atlas.ingest;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource of the manifest: a file, what it holds and where its facts come from.
 *
 * @param name unique, as in the manifest
 * @param position load order, from 0
 * @param target which importer takes its records: {@code sites}, {@code boundaries} …
 * @param role how the importer takes them, null for the plain case
 * @param path relative to the data folder, as in the manifest; for messages
 * @param file where it lies
 * @param format {@code csv} or {@code geojson}
 * @param charset encoding of the file
 * @param crs code of the coordinate reference system, e.g. {@code OGC:CRS84} or {@code EPSG:32639}
 * @param x column of the longitude or easting in a table, null when the file has geometries or none
 * @param y column of the latitude or northing in a table
 * @param fields columns the manifest promises, empty when it promises none
 * @param description what it is, where from, how exact
 */
public record Dataset(
        String name,
        int position,
        String target,
        @Nullable String role,
        String path,
        Path file,
        String format,
        Charset charset,
        String crs,
        @Nullable String x,
        @Nullable String y,
        List<String> fields,
        Provenance description) {

    public Dataset {
        fields = List.copyOf(fields);
    }

    /** The role of what somebody brought in later; it wins over the data folder. */
    public static final String UPLOAD = "upload";

    /** Whether somebody brought it, in contrast to the files of the data folder. */
    public boolean isUpload() {
        return hasRole(UPLOAD);
    }

    /** Whether the manifest gives it this role. */
    public boolean hasRole(String wanted) {
        return wanted.equals(role);
    }

    /**
     * Where a dataset comes from, in words for people.
     *
     * @param precisionFa how exact it is, null where the manifest does not say
     * @param attribution what a page that shows it must name
     */
    public record Provenance(
            String titleFa,
            String titleEn,
            @Nullable String descriptionFa,
            @Nullable String descriptionEn,
            String source,
            String licence,
            String date,
            @Nullable String precisionFa,
            @Nullable String precisionEn,
            String attribution) {}
}
