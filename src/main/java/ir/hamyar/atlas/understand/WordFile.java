package ir.hamyar.atlas.understand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A list of words of this room, in the order of its file: {@code code = one | another}, one code a
 * line, {@code #} before a comment.
 */
final class WordFile {

    private WordFile() {}

    static Map<String, List<String>> load(String name) {
        var words = new LinkedHashMap<String, List<String>>();
        for (var line : lines("/understand/" + name)) {
            var sign = line.indexOf('=');
            if (sign > 0 && !line.startsWith("#")) {
                var spellings = line.substring(sign + 1).split("\\|");
                words.put(
                        line.substring(0, sign).strip(),
                        Arrays.stream(spellings).map(String::strip).toList());
            }
        }
        return words;
    }

    private static List<String> lines(String path) {
        var stream = Objects.requireNonNull(WordFile.class.getResourceAsStream(path), path);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
