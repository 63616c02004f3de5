package ir.hamyar.atlas.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs GDAL's programs, as a user of the atlas would. */
public final class Gdal {

    private static final long PATIENCE_SECONDS = 60;

    private Gdal() {}

    /**
     * What a program of GDAL says, its debugging notes included.
     *
     * @throws IllegalStateException when it fails or is not there
     */
    public static String run(String program, String... arguments) {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CPL_DEBUG", "OAPIF,HTTP");
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ":\n" + said);
            }
            return said;
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    program + " is needed: apt-get install gdal-bin", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
