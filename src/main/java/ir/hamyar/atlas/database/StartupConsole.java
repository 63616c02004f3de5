package ir.hamyar.atlas.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Speaks to the person at the terminal while the atlas starts.
 *
 * <p>Always in UTF-8: a bare Debian sets no locale, and Java would then write a question mark for
 * every Persian letter.
 */
public final class StartupConsole implements Progress {

    private final PrintStream out;
    private final PrintStream err;

    public StartupConsole() {
        this(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /** For a command, whose own answer alone belongs on the standard output. */
    static StartupConsole beside() {
        var err = utf8(FileDescriptor.err);
        return new StartupConsole(err, err);
    }

    StartupConsole(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    private static PrintStream utf8(FileDescriptor terminal) {
        return new PrintStream(new FileOutputStream(terminal), true, StandardCharsets.UTF_8);
    }

    /** Prints the step and how long after the start of the program it begins. */
    @Override
    public void begin(Wording step) {
        out.printf(Locale.ROOT, "%5.1f s  %s%n", secondsSinceStart(), step.onOneLine());
    }

    /** Says something that must not be missed, with a line under it that can be copied. */
    public void announce(String persian, String english, String line) {
        out.printf("%n%s%n%s%n    %s%n%n", persian, english, line);
    }

    void say(String line) {
        out.println(line);
    }

    /** Tells what keeps the atlas from starting, set apart from whatever stands above it. */
    public void tell(StartupProblem problem) {
        err.printf("%n%s%n%n", problem.forTheTerminal());
    }

    private static double secondsSinceStart() {
        var startedAt = ManagementFactory.getRuntimeMXBean().getStartTime();
        return (System.currentTimeMillis() - startedAt) / 1000.0;
    }
}
