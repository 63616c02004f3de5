package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.intake.ExportRepository.Exported;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the data folder that is brought to what the atlas holds. Records that nobody has
 * touched stay byte for byte.
 */
interface DataFile {

    /** Opens a file by its format. */
    static DataFile of(Dataset dataset, String text) {
        return dataset.format().equals("csv")
                ? new CsvDataFile(dataset, text)
                : new GeoJsonDataFile(dataset, text);
    }

    /** Refs of its records, in its order. */
    List<String> refs();

    /** Writes the records anew that have changed. */
    void change(Map<String, Exported> changed);

    /** Writes records after its own. */
    void add(Collection<Exported> added);

    /** Columns that had to be added, because a record says something the file has no place for. */
    List<String> newColumns();

    String text();

    /** What a record need not say, because it follows from its dataset. */
    static boolean follows(Dataset dataset, String field, @Nullable Object value) {
        var description = dataset.description();
        var stated =
                switch (field) {
                    case "source" -> description.source();
                    case "source_licence" -> description.licence();
                    case "source_date" -> description.date();
                    default -> null;
                };
        return value == null || value.equals(stated);
    }
}
