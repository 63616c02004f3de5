package ir.hamyar.atlas.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Walks the records of a file by handfuls, so that what they need of the database can be asked for
 * at once. A handful of large outlines has fewer records than one of points: its size in memory
 * does not grow with the file.
 */
public final class Chunks {

    private static final int MOST_RECORDS = 1000;

    /** In characters and numbers, which take two to eight bytes each. */
    private static final int MOST_CONTENT = 1 << 20;

    private Chunks() {}

    /** The records in their order, up to a thousand at a time. */
    public static Iterator<List<SourceRecord>> of(Stream<SourceRecord> records) {
        var source = records.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public List<SourceRecord> next() {
                var chunk = new ArrayList<SourceRecord>(MOST_RECORDS);
                int content = 0;
                while (chunk.size() < MOST_RECORDS && content < MOST_CONTENT && source.hasNext()) {
                    var record = source.next();
                    content += record.extent();
                    chunk.add(record);
                }
                return chunk;
            }
        };
    }
}
