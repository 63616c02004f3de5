package ir.hamyar.atlas.ingest;

import java.util.stream.Stream;

/** Opens a file of any format. Answered by the GeoTools room. */
public interface RecordReader {

    /**
     * The records in file order, geometries in longitude/latitude. Reading is lazy: a fault further
     * down appears while the stream is walked. A record that is broken in itself says so when it is
     * asked for its values.
     *
     * @return to be closed, which frees the file
     * @throws UnreadableFile when the file cannot be opened or understood
     */
    Stream<SourceRecord> read(SourceFile file);

    /**
     * The records of a dataset of the data folder. Here a broken row means a damaged file, of which
     * nothing is taken.
     */
    Stream<SourceRecord> read(Dataset dataset);
}
