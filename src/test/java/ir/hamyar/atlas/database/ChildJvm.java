package ir.hamyar.atlas.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A real second process, for what cannot be tried inside the test's own: being killed, being
 * refused, exit codes.
 */
public final class ChildJvm implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final List<String> seen = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static ChildJvm start(
            Class<?> main, Map<String, String> environment, String... arguments) {
        return start(
                List.of(), System.getProperty("java.class.path"), main, environment, arguments);
    }

    /**
     * @param prefix what stands before {@code java} on the command line, such as a change of
     *     account
     */
    static ChildJvm start(
            List<String> prefix,
            String classPath,
            Class<?> main,
            Map<String, String> environment,
            String... arguments) {
        var command = new ArrayList<>(prefix);
        // It lives for a few seconds only: quickly compiled is compiled well enough.
        command.addAll(
                List.of(java(), "-XX:TieredStopAtLevel=1", "-cp", classPath, main.getName()));
        command.addAll(Arrays.asList(arguments));
        // A bare system: no locale and no settings of ours, so that what passes here passes there.
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(ChildJvm::changesTheAnswer);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            // Ends the child, and with it any waiting for its words, should it never say or do what
            // the test expects.
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .execute(process::destroyForcibly);
            return new ChildJvm(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean changesTheAnswer(String variable) {
        return variable.startsWith("ATLAS_")
                || variable.startsWith("SPRING_")
                || variable.startsWith("SERVER_")
                || variable.startsWith("LC_")
                || variable.startsWith("JAVA_TOOL_OPTIONS")
                || variable.equals("LANG");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Reads on until a line holds the text. */
    public String awaitLineWith(String text) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError(
                "Never said \"%s\" but: %s".formatted(text, String.join("\n", seen)));
    }

    /** Everything said until the end of the process. */
    public String allOutput() throws IOException {
        output.lines().forEach(seen::add);
        return String.join("\n", seen);
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running after %d s".formatted(PATIENCE_SECONDS));
        }
        return process.exitValue();
    }

    /** As {@code kill -9} does: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** As {@code kill} or the end of a session does. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A folder whose parents anybody may walk through, for processes under another account. */
    static Path openFolder(String name) throws IOException {
        var folder = Files.createTempDirectory(name);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }
}
