package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds an {@link AtlasHome} for one atlas at a time.
 *
 * <p>The operating system keeps the lock and drops it with the process, however the process ends;
 * the number written into the file only serves the message to whoever comes second. Such locks
 * belong to a whole process, and closing the file anywhere in it lets go: a second attempt from
 * this very process must therefore be turned away before it opens the file.
 */
final class HomeLock implements AutoCloseable {

    private static final Set<AtlasHome> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final AtlasHome home;
    private final FileChannel channel;

    private HomeLock(AtlasHome home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * @throws StartupProblem if another atlas holds the folder or the folder refuses us
     */
    static HomeLock acquire(AtlasHome home) {
        if (!HELD_BY_THIS_PROCESS.add(home)) {
            throw Problems.homeInUse(home.folder(), thisProcess());
        }
        try {
            return new HomeLock(home, openLocked(home));
        } catch (IOException refused) {
            HELD_BY_THIS_PROCESS.remove(home);
            throw Problems.homeNotWritable(home.folder(), refused);
        } catch (StartupProblem inUse) {
            HELD_BY_THIS_PROCESS.remove(home);
            throw inUse;
        }
    }

    private static FileChannel openLocked(AtlasHome home) throws IOException {
        var channel =
                FileChannel.open(
                        home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw Problems.homeInUse(home.folder(), Files.readString(home.lockFile()).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(thisProcess().getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static String thisProcess() {
        return Long.toString(ProcessHandle.current().pid());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The process is about to end, and the lock ends with it.
        } finally {
            HELD_BY_THIS_PROCESS.remove(home);
        }
    }
}
