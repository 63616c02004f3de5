package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands behind a command is understood, or refused in one sentence. */
class CommandArgumentsTest {

    private static final Set<String> VALUED = Set.of("crs", "column");
    private static final Set<String> FLAGS = Set.of("json");

    @Test
    void takesValuesBehindAnOptionOrAnEqualsSign() {
        var read =
                read(
                        "file.csv",
                        "--crs",
                        "EPSG:32639",
                        "--json",
                        "--column=a=ref",
                        "--column=b=kind");

        assertThat(read.word("import-usage")).isEqualTo("file.csv");
        assertThat(read.find("crs")).hasValue("EPSG:32639");
        assertThat(read.has("json")).isTrue();
        assertThat(read.all("column")).isEqualTo(List.of("a=ref", "b=kind"));
    }

    @Test
    void takesAnOptionThatWasCopiedFromAPersianSentence() {
        assertThat(read("\u200E--json").has("json")).isTrue();
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(sentence("--jsn"))
                .isEqualTo("There is no option --jsn. There are: --column, --crs, --json.");
        assertThat(sentence("--crs")).isEqualTo("The option --crs needs a value behind it.");
        assertThat(sentence("--crs", "--json"))
                .isEqualTo("The option --crs needs a value behind it.");
        assertThat(sentence("--json=yes")).contains("takes no value", "yes");
    }

    @Test
    void doesNotPassOnWhatWouldSteerTheTerminal() {
        assertThat(ImportAnswer.printable("a\u001B[2J\u202Eb\nc"))
                .isEqualTo("a\uFFFD[2J\uFFFDb\uFFFDc");
        assertThat(ImportAnswer.printable("نام‌های")).isEqualTo("نام‌های");
    }

    private static CommandArguments read(String... written) {
        return CommandArguments.read(written, VALUED, FLAGS);
    }

    private static String sentence(String... written) {
        var wrong = new BadUsage[1];
        assertThatThrownBy(() -> read(written))
                .isInstanceOfSatisfying(BadUsage.class, usage -> wrong[0] = usage);
        return wrong[0].sentence(new CommandWords(Locale.ENGLISH));
    }
}
