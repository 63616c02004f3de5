package ir.hamyar.atlas.ingest;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file on a thread of its own, a few handfuls ahead of the one that takes the records: what
 * a file costs to read and what its records cost to check add up only where there is one processor.
 */
public final class ReadAhead implements Iterator<List<SourceRecord>>, AutoCloseable {

    private static final int AHEAD = 3;

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private @Nullable Step next;

    /** A handful, or how the reading ended: well where there is no failure. */
    private record Step(List<SourceRecord> chunk, boolean ended, @Nullable Throwable failure) {}

    /**
     * @param records are closed by whoever opened them, after this
     */
    public ReadAhead(Stream<SourceRecord> records) {
        reader = new Thread(() -> read(records), "read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Stream<SourceRecord> records) {
        try {
            steps.put(walk(records));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every failure is one of the file and is thrown where its records are taken. */
    private Step walk(Stream<SourceRecord> records) throws InterruptedException {
        try {
            var chunks = Chunks.of(records);
            while (chunks.hasNext()) {
                steps.put(new Step(chunks.next(), false, null));
            }
            return new Step(List.of(), true, null);
        } catch (RuntimeException | Error failure) {
            return new Step(List.of(), true, failure);
        }
    }

    /**
     * @throws UnreadableFile or whatever else the file threw while it was read
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = await();
        }
        if (next.failure() instanceof Error error) {
            throw error;
        }
        if (next.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        return !next.ended();
    }

    @Override
    public List<SourceRecord> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var chunk = next.chunk();
        next = null;
        return chunk;
    }

    private Step await() {
        try {
            return steps.take();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a file was read", stopping);
        }
    }

    /** Stops the reading and waits until the file is let go. */
    @Override
    public void close() {
        reader.interrupt();
        steps.clear();
        try {
            reader.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
