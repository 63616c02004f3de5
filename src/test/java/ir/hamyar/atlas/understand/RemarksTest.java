package ir.hamyar.atlas.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever this room has to say, there is a sentence for it in both languages. */
class RemarksTest {

    private static final Path ROOM = Path.of("src/main/java/ir/hamyar/atlas/understand");
    private static final Pattern CODE =
            Pattern.compile("(?:Unreadable|note|warn|warning|error|remarked)\\(\\s*\"([a-z-]+)\"");

    @Test
    void everyCodeHasASentence() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.list(ROOM)) {
            for (var file : files.toList()) {
                var matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(60);
        for (var language : new String[] {"fa", "en"}) {
            var sentences = sentences(language);
            for (var code : codes) {
                var sentence = sentences.getProperty("report." + code);
                assertThat(sentence).as(code).isNotNull();
                assertThat(new MessageFormat(sentence, Locale.ROOT).format(new Object[9]))
                        .as(code)
                        .doesNotContain("{");
            }
        }
    }

    private static Properties sentences(String language) throws IOException {
        var sentences = new Properties();
        var file = "src/main/resources/messages/report_%s.properties".formatted(language);
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            sentences.load(reader);
        }
        return sentences;
    }
}
