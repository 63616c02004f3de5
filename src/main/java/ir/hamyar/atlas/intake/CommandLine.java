package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.database.StartupProblem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * The commands that work with the data: the atlas without its web server, beside one that may be
 * serving from the same database.
 */
public final class CommandLine {

    /** Commands known here. */
    public static final String COMMANDS = "import, undo, export";

    private CommandLine() {}

    /**
     * Carries out a command and says on the terminal what became of it: answers to the standard
     * output, everything else beside it.
     *
     * @param application the class that describes the atlas
     * @return the exit code: 0 done, 2 refused, 1 what nobody foresaw
     */
    public static int run(Class<?> application, String command, String... written) {
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        System.setOut(err);
        var words = CommandWords.ofSystem();
        try {
            return start(application, request(command, written), words, out, err);
        } catch (BadUsage wrong) {
            err.println(wrong.sentence(words));
            return StartupProblem.EXIT_CODE;
        }
    }

    private static Request request(String command, String... written) {
        return switch (command) {
            case "import" -> ImportRequest.read(written);
            case "undo" -> UndoRequest.read(written);
            default -> ExportRequest.read(written);
        };
    }

    /** What was understood of a command before anything is started for it. */
    sealed interface Request permits ImportRequest, UndoRequest, ExportRequest {}

    private static int start(
            Class<?> application,
            Request request,
            CommandWords words,
            PrintStream out,
            PrintStream err) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setDefaultProperties(settings());
        try (var atlas = spring.run()) {
            return atlas.getBean(Commands.class).run(request, words, out, err);
        } catch (RuntimeException failed) {
            return StartupProblem.behind(failed).isPresent() ? StartupProblem.EXIT_CODE : 1;
        }
    }

    private static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("atlas.command", "true");
        // Somebody waits; what is left open here is settled by whoever looks at it next.
        settings.put("atlas.intake.settle-attempts", "1");
        return settings;
    }

    private static PrintStream utf8(FileDescriptor terminal) {
        return new PrintStream(new FileOutputStream(terminal), true, StandardCharsets.UTF_8);
    }
}
