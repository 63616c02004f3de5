package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A short-lived program and what it said. */
record Subprocess(int exitCode, String output) {

    /** What a shell answers where there is no such program. */
    private static final int NOT_FOUND = 127;

    static Subprocess run(String... command) {
        return run(List.of(command));
    }

    /** Runs to the end; a program that is not there counts as one that failed. */
    static Subprocess run(List<String> command) {
        try {
            var process = prepare(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Subprocess(process.waitFor(), output);
        } catch (IOException notThere) {
            return new Subprocess(NOT_FOUND, notThere.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Subprocess(NOT_FOUND, "interrupted");
        }
    }

    /**
     * A process in surroundings that do not change what it does: English messages, no {@code PG…}
     * settings of the user's own, and a working folder that every account can enter.
     */
    static ProcessBuilder prepare(List<String> command) {
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
