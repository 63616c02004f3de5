package ir.hamyar.atlas.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final List<String> ALLOWED = List.of("limit", "kind");

    @Test
    void findsWhatWasSent() {
        var parameters = read(Map.of("limit", values("3"), "lang", values("en")));

        assertThat(parameters.find("limit")).contains("3");
        assertThat(parameters.find("lang")).contains("en");
        assertThat(parameters.find("kind")).isEmpty();
    }

    @Test
    void refusesWhatIsNotKnownAndNamesWhatIs() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(Map.of("LIMIT", values("3"))))
                .withMessage("problem.unknown-parameter [LIMIT, [kind, lang, limit]]");
    }

    @Test
    void refusesRepetitionEmptinessAndWhatCannotBeRead() {
        assertThat(keyFor("3", "4")).isEqualTo("problem.repeated-parameter");
        assertThat(keyFor(" ")).isEqualTo("problem.empty-value");
        assertThat(keyFor("a\u0000b")).isEqualTo("problem.control-character");
        assertThat(keyFor("a\ud800b")).isEqualTo("problem.control-character");
    }

    @Test
    void knowsTwoLanguages() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(Map.of("lang", values("de"))))
                .withMessage("problem.choice [lang, de, [fa, en]]");
    }

    private static String keyFor(String... given) {
        try {
            read(Map.of("kind", given));
            return "";
        } catch (InvalidInput refused) {
            return refused.messageKey();
        }
    }

    private static Parameters read(Map<String, String[]> sent) {
        return Parameters.read(sent, ALLOWED);
    }

    private static String[] values(String... values) {
        return values;
    }
}
