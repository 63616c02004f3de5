package ir.hamyar.atlas.database;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Something outside the atlas keeps it from starting, and the person at the terminal can mend it.
 *
 * <p>It carries one sentence in each language and, where one is known, the command or setting that
 * helps. It is told as it is, without a stack trace: the trace would name our code, which is not
 * where the trouble lies.
 */
public final class StartupProblem extends RuntimeException {

    /** The exit code of every named refusal; 1 is left to what nobody foresaw. */
    public static final int EXIT_CODE = 2;

    private final Wording wording;
    private final List<String> remedy;

    StartupProblem(Wording wording, String... remedy) {
        super(wording.english());
        this.wording = wording;
        this.remedy = List.of(remedy);
    }

    /** Not a fault of the machine: a word the atlas does not know. */
    public static StartupProblem unknownCommand(String command, String known) {
        return new StartupProblem(
                new Wording(
                                "اطلس دستور «%s» را نمی‌شناسد؛ دستورها این‌هاست: %s",
                                "The atlas does not know the command \"%s\"; it knows: %s")
                        .with(command, known));
    }

    /** The password of the environment could be guessed. */
    public static StartupProblem shortAdminPassword(int least) {
        return new StartupProblem(
                new Wording(
                                "گذرواژهٔ ATLAS_ADMIN_PASSWORD کوتاه است؛ دست‌کم %s نویسه بگذارید، یا آن را بردارید تا اطلس خودش یکی بسازد.",
                                "The password in ATLAS_ADMIN_PASSWORD is too short; give at least %s characters, or leave it out and the atlas makes one.")
                        .with(least));
    }

    /** The password of the environment is longer than what is kept of it. */
    public static StartupProblem longAdminPassword(int mostBytes) {
        return new StartupProblem(
                new Wording(
                                "گذرواژهٔ ATLAS_ADMIN_PASSWORD بلندتر از %s بایت است (هر حرف فارسی دو بایت است)؛ کوتاه‌ترش کنید.",
                                "The password in ATLAS_ADMIN_PASSWORD is longer than %s bytes (a Persian letter takes two); shorten it.")
                        .with(mostBytes));
    }

    /**
     * The sentences and, each on a line of its own so that it can be copied, the commands that
     * help.
     */
    public String forTheTerminal() {
        var commands = remedy.stream().map(line -> "    " + line);
        return String.join(
                "\n",
                Stream.concat(Stream.of(wording.persian(), wording.english()), commands).toList());
    }

    /**
     * The problem behind a failed start, however often a framework has wrapped it; empty where the
     * failure is our own.
     */
    public static Optional<StartupProblem> behind(Throwable failure) {
        return Causes.find(failure, StartupProblem.class)
                .or(
                        () ->
                                Causes.find(failure, PortInUseException.class)
                                        .map(taken -> Problems.portInUse(taken.getPort())))
                .or(
                        () ->
                                Causes.find(failure, FlywayValidateException.class)
                                        .map(StartupProblem::differences)
                                        .map(Problems::otherAtlasVersion));
    }

    /**
     * Flyway says what it thinks of them in several lines; the first that names a step is enough.
     */
    private static String differences(FlywayValidateException refused) {
        return refused.getMessage()
                .lines()
                .filter(line -> line.contains("igration") && !line.startsWith("Validate failed"))
                .findFirst()
                .orElse("Flyway");
    }
}
