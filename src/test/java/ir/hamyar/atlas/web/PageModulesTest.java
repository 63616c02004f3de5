package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the tests of the page's modules, {@code src/test/js}, under Node's own test runner. */
class PageModulesTest {

    private static final Path FOLDER = Path.of("src/test/js");

    @Test
    void theModulesOfThePagePassTheirTests() throws IOException, InterruptedException {
        var node =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("# tests 0");
    }

    private static List<String> command() throws IOException {
        var command = new ArrayList<>(List.of("node", "--test"));
        try (var files = Files.list(FOLDER)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".test.js"))
                    .sorted()
                    .forEach(command::add);
        }
        return command;
    }
}
