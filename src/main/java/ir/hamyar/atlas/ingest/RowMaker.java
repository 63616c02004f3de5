package ir.hamyar.atlas.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of one load into rows of a feature table. Only makes them: a check of a file
 * uses it too, so nothing may be written from here.
 */
public interface RowMaker extends AutoCloseable {

    /**
     * @return null when the record is left out on purpose, which the maker has then reported, or
     *     when its row is among the {@link #rest}; a row without columns only brings along what is
     *     beside it
     * @throws BadRecord when the record cannot be taken
     */
    @Nullable Row make(SourceRecord record);

    /**
     * Called before the records are made one by one, so that what they need of the database can be
     * asked for at once.
     *
     * @param records some of the file's, in file order
     */
    default void prepare(List<SourceRecord> records) {}

    /** Rows that can be made only when all records are known. */
    default List<Row> rest() {
        return List.of();
    }

    /**
     * Fills columns of all rows at once, where one statement over the table is much faster than one
     * question per record. They are those of {@link DatasetImporter#columnsAfterStaging}.
     *
     * @param stagingTable a table with the columns of the feature table, a name made by the program
     */
    default void afterStaging(String stagingTable) {}

    @Override
    default void close() {}
}
