package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.intake.ExportRepository.Exported;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the data folder that is brought to what the atlas holds. Records that nobody has
 * touched stay byte for byte.
 */
interface DataFile extends Written {

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
    void add(Pages added);

    /** Records in the order of their refs, a handful at a time. */
    interface Pages {

        /**
         * @param after the last ref seen, empty at first
         * @return empty at the end
         */
        List<Exported> next(String after);

        /** Takes one handful after the other. */
        default void forEach(Taker taker) throws IOException {
            var page = next("");
            while (!page.isEmpty()) {
                taker.take(page);
                page = next(page.get(page.size() - 1).ref());
            }
        }
    }

    /** Takes some records. */
    interface Taker {
        void take(List<Exported> page) throws IOException;
    }

    /** Columns that had to be added, because a record says something the file has no place for. */
    List<String> newColumns();

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
