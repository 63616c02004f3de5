package ir.hamyar.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.ingest.Finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every sentence of the report divides into what is wrong and what to do. */
class ReportTextTest {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    /** There is nothing to do about what the compilers decided, and no other path to give. */
    private static final Set<String> WITHOUT_REMEDY = Set.of("set-aside", "path-outside");

    private final ReportText text = new ReportText(messages());

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/report");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Stream<String> codes() {
        return ResourceBundle.getBundle("messages/report", Locale.ENGLISH).keySet().stream()
                .map(key -> key.substring("report.".length()))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void tellsWhatAndTheRemedyWithoutThePlace(String code) {
        for (var language : List.of(PERSIAN, Locale.ENGLISH)) {
            var told = text.tell(finding(code, "a. b"), "file.csv", language);

            assertThat(told.what())
                    .isNotBlank()
                    .doesNotContain("77", "{")
                    .doesNotStartWith("file.csv:");
            assertThat(told.remedy()).doesNotContain("77", "{");
            assertThat(told.remedy().isBlank()).isEqualTo(WITHOUT_REMEDY.contains(code));
        }
    }

    @Test
    void isNotMisledByAFullStopWithinAValue() {
        var told = text.tell(finding("unreadable-number", "no. 5"), "file.csv", Locale.ENGLISH);

        assertThat(told.what()).isEqualTo("“no. 5” in “population” is not a number.");
        assertThat(told.remedy()).isEqualTo("Write digits only, such as 1234.5.");
    }

    private static Finding finding(String code, String value) {
        return new Finding(
                Severity.ERROR,
                code,
                77,
                "r-1",
                "population",
                value,
                List.of("one", "two", "three", "four"));
    }
}
