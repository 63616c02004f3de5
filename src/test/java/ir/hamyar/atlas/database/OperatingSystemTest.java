package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "debian, sudo apt-get install -y --no-install-recommends postgresql-postgis",
        "fedora, sudo dnf install -y postgresql-server postgresql-contrib postgis",
        "arch, sudo pacman -S --needed postgresql postgis",
        "macos, brew install postgis",
    })
    void knowsTheInstallLineOfEachFamily(String family, String line) {
        assertThat(new OperatingSystem(Set.of(family), false).installLine()).isEqualTo(line);
    }

    @Test
    void leavesSudoOutForRootWhoMayNotHaveIt() {
        assertThat(new OperatingSystem(Set.of("debian"), true).installLine())
                .isEqualTo("apt-get install -y --no-install-recommends postgresql-postgis");
    }

    @Test
    void countsADistributionAmongThoseItResembles() throws IOException {
        var osRelease =
                Files.writeString(
                        folder.resolve("os-release"),
                        """
                NAME="Linux Mint"
                ID=linuxmint
                ID_LIKE="ubuntu debian"
                """);

        assertThat(OperatingSystem.familiesIn(osRelease))
                .containsExactlyInAnyOrder("linuxmint", "ubuntu", "debian");
    }
}
