package ir.hamyar.atlas.ingest;

import java.util.stream.Stream;

/** Opens the file of a dataset. Answered by the GeoTools room. */
public interface RecordReader {

    /**
     * The records in file order, geometries in longitude/latitude. Reading is lazy: a fault further
     * down appears while the stream is walked.
     *
     * @return to be closed, which frees the file
     * @throws UnreadableFile when the file cannot be opened or understood
     */
    Stream<SourceRecord> read(Dataset dataset);
}
