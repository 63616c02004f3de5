package ir.hamyar.atlas.ingest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feature room plugs into ingest: knows what its target takes and makes rows of records. The
 * files of the data folder, uploads and the command line all go through it.
 */
public interface DatasetImporter {

    /** The target it answers for, as the manifest names it. */
    String target();

    /** The feature table its rows go to, a constant of the program. */
    String table();

    /** Tables beside it that rows may bring along with {@link Row#beside}. */
    default List<String> tablesBeside() {
        return List.of();
    }

    /**
     * Columns that {@link RowMaker#afterStaging} fills. They are no part of a row's hash, and are
     * compared beside it.
     */
    default List<String> columnsAfterStaging() {
        return List.of();
    }

    /**
     * The column that bounds what a complete list is complete of, such as the kind of an asset;
     * null where a complete list names every row of the target.
     */
    default @Nullable String completeWithin() {
        return null;
    }

    /**
     * A field that a person may fill for all records of a file at once, where no column fills it: a
     * file of trees need not say of each that it is a tree. Null where there is none.
     */
    default @Nullable FieldForAll forAll() {
        return null;
    }

    /** Targets whose data its own records are checked against; when they change it loads again. */
    Set<String> dependsOn();

    /** The fields people may fill. */
    TargetSchema schema();

    /**
     * A maker for the records of one load, used inside the transaction of the load.
     *
     * @throws UnreadableFile when the file as a whole cannot be taken
     */
    RowMaker open(Load load);
}
