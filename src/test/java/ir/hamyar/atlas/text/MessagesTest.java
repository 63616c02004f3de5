package ir.hamyar.atlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    static Stream<String> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceFirst("(_fa|_en)?\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceIsThereInBothLanguages(String bundle) throws IOException {
        assertThat(load(bundle + "_fa.properties").keySet())
                .isEqualTo(load(bundle + "_en.properties").keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsEmpty(String bundle) throws IOException {
        for (String language : new String[] {"_fa", "_en"}) {
            assertThat(load(bundle + language + ".properties").values())
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void persianIsWrittenWithPersianLetters(String bundle) throws IOException {
        assertThat(load(bundle + "_fa.properties").values())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("[يكى٠-٩]"));
    }

    private static TreeMap<String, String> load(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            properties.load(reader);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }
}
