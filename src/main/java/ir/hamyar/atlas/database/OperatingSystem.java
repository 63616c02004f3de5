package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The system we run on, as far as it decides how PostgreSQL is installed and started.
 *
 * @param families the distribution's own name and those it says it resembles, such as {@code
 *     debian}
 */
record OperatingSystem(Set<String> families, boolean runByRoot) {

    private static final Path OS_RELEASE = Path.of("/etc/os-release");

    static OperatingSystem current() {
        var runByRoot = "root".equals(System.getProperty("user.name"));
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            return new OperatingSystem(Set.of("macos"), runByRoot);
        }
        return new OperatingSystem(familiesIn(OS_RELEASE), runByRoot);
    }

    static Set<String> familiesIn(Path osRelease) {
        var families = new HashSet<String>();
        for (var line : linesOf(osRelease)) {
            if (line.startsWith("ID=") || line.startsWith("ID_LIKE=")) {
                var value = line.substring(line.indexOf('=') + 1).replace("\"", "");
                families.addAll(List.of(value.split(" ")));
            }
        }
        return families;
    }

    private static List<String> linesOf(Path osRelease) {
        try {
            return Files.readAllLines(osRelease);
        } catch (IOException notALinuxWeKnow) {
            return List.of();
        }
    }

    boolean isMac() {
        return families.contains("macos");
    }

    /** The line that installs PostgreSQL with PostGIS here, ready to be pasted. */
    String installLine() {
        var sudo = runByRoot ? "" : "sudo ";
        if (families.contains("debian") || families.contains("ubuntu")) {
            return sudo + "apt-get install -y --no-install-recommends postgresql-postgis";
        }
        if (families.contains("fedora") || families.contains("rhel")) {
            return sudo + "dnf install -y postgresql-server postgresql-contrib postgis";
        }
        if (families.contains("arch")) {
            return sudo + "pacman -S --needed postgresql postgis";
        }
        if (isMac()) {
            return "brew install postgis";
        }
        return "https://postgis.net/documentation/getting_started/";
    }
}
