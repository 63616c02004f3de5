package ir.hamyar.atlas.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Walks a stream by handfuls, so that what they need of the database can be asked for at once. */
public final class Chunks {

    private static final int SIZE = 1000;

    private Chunks() {}

    /** The elements in their order, up to a thousand at a time. */
    public static <T> Iterator<List<T>> of(Stream<T> stream) {
        var source = stream.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public List<T> next() {
                var chunk = new ArrayList<T>();
                while (chunk.size() < SIZE && source.hasNext()) {
                    chunk.add(source.next());
                }
                return chunk;
            }
        };
    }
}
