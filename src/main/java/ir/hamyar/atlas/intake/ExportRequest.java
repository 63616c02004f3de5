package ir.hamyar.atlas.intake;

import java.nio.file.Path;
import java.util.Set;

/**
 * {@code export [--to FOLDER]}.
 *
 * @param folder where the files go
 */
record ExportRequest(Path folder) implements CommandLine.Request {

    private static final String USUAL = "atlas-export";

    static ExportRequest read(String... written) {
        var arguments = CommandArguments.read(written, Set.of("to"), Set.of());
        arguments.refuseWords();
        return new ExportRequest(Path.of(arguments.find("to").orElse(USUAL)).toAbsolutePath());
    }
}
