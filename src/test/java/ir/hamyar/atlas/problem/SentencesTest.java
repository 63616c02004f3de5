package ir.hamyar.atlas.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class SentencesTest {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private final Sentences sentences = new Sentences(bundle());

    @Test
    void joinsListsAsTheLanguageDoes() {
        var arguments = List.of("x", List.of("a", "b"));

        assertThat(sentences.detail("problem.unknown-parameter", arguments, PERSIAN))
                .endsWith("a، b.");
        assertThat(sentences.detail("problem.unknown-parameter", arguments, Locale.ENGLISH))
                .endsWith("a, b.");
    }

    @Test
    void cutsALongValueAtAWholeCharacter() {
        var many = "🕌".repeat(100);

        assertThat(
                        sentences.detail(
                                "problem.unknown-collection", List.of(many, List.of()), PERSIAN))
                .contains("«" + "🕌".repeat(80) + "…»");
    }

    @Test
    void takesAValueLiterally() {
        assertThat(
                        sentences.detail(
                                "problem.unknown-collection",
                                List.of("{1}'", List.of("a")),
                                Locale.ENGLISH))
                .isEqualTo("There is no collection “{1}'”. There are: a.");
    }

    @Test
    void namesAStatusByItsHundredWhereItHasNoNameOfItsOwn() {
        assertThat(sentences.title(418, Locale.ENGLISH))
                .isEqualTo("The request cannot be understood");
        assertThat(sentences.title(599, PERSIAN)).isEqualTo("اطلس از کار بازماند");
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem", "ogc"})
    void areWrittenInBothLanguages(String bundle) {
        var persian = load(bundle + "_fa");
        var english = load(bundle + "_en");

        assertThat(persian.keySet()).isEqualTo(english.keySet());
        for (var sentence : List.of(persian, english)) {
            assertThat(sentence.values())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
            assertThat(sentence.entrySet())
                    .filteredOn(one -> !((String) one.getKey()).startsWith("ogc.filter.example"))
                    .extracting(Map.Entry::getValue)
                    .as("an apostrophe that is not doubled would swallow what follows it")
                    .noneMatch(text -> ((String) text).replace("''", "").contains("'"));
        }
    }

    private static ResourceBundleMessageSource bundle() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/problem");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Properties load(String name) {
        var properties = new Properties();
        var path = "/messages/" + name + ".properties";
        try (var reader =
                new InputStreamReader(
                        SentencesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
