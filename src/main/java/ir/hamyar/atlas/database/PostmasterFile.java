package ir.hamyar.atlas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}, the note a running PostgreSQL leaves in its data folder: who it is, where
 * it listens and whether it is ready. After a power cut the note stays behind and may name a
 * stranger's process.
 */
record PostmasterFile(Path data) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private Path file() {
        return data.resolve("postmaster.pid");
    }

    boolean saysReady() {
        return line(STATUS_LINE).filter(status -> status.strip().equals("ready")).isPresent();
    }

    Optional<Integer> port() {
        return line(PORT_LINE).flatMap(PostmasterFile::number).map(Long::intValue);
    }

    /** The server that wrote the note, if it still lives and indeed works in this data folder. */
    Optional<ProcessHandle> runningServer() {
        return line(PID_LINE)
                .flatMap(PostmasterFile::number)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::worksHere);
    }

    void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A server's working folder is its data folder; a zombie has none. */
    private boolean worksHere(ProcessHandle process) {
        var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return process.info().command().orElse("").endsWith("postgres");
        }
        try {
            return Files.isSameFile(workingFolder, data);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private Optional<String> line(int number) {
        var lines = lines();
        return number < lines.size() ? Optional.of(lines.get(number)) : Optional.empty();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException notThere) {
            return List.of();
        }
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }
}
