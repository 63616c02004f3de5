package ir.hamyar.atlas;

import ir.hamyar.atlas.database.InstallationCheck;
import ir.hamyar.atlas.database.StartupConsole;
import ir.hamyar.atlas.database.StartupProblem;
import ir.hamyar.atlas.intake.CommandLine;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The door: the first word after the program's name is the command, the rest are its options.
 *
 * <p>Without a command the atlas serves. Every other command answers with an exit code and leaves.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    private static final String COMMANDS = "serve, check, " + CommandLine.COMMANDS;

    public static void main(String[] args) {
        var named = args.length > 0 && !args[0].startsWith("-");
        var command = named ? args[0] : "serve";
        var options = named ? Arrays.copyOfRange(args, 1, args.length) : args;
        switch (command) {
            case "serve" -> serve(options);
            case "check" -> System.exit(InstallationCheck.run(options));
            case "import", "undo", "export" ->
                    System.exit(CommandLine.run(Application.class, command, options));
            default -> System.exit(refuse(command));
        }
    }

    /**
     * Whatever goes wrong has been told by the time it arrives here; only the exit code is left to
     * say.
     */
    private static void serve(String... options) {
        try {
            SpringApplication.run(Application.class, options);
        } catch (RuntimeException told) {
            System.exit(StartupProblem.behind(told).isPresent() ? StartupProblem.EXIT_CODE : 1);
        }
    }

    private static int refuse(String command) {
        new StartupConsole().tell(StartupProblem.unknownCommand(command, COMMANDS));
        return StartupProblem.EXIT_CODE;
    }
}
