package ir.hamyar.atlas.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a PDF as poppler's {@code pdftotext} does, which is what search engines and readers use.
 */
public final class PdfReading {

    /** Marks of direction and joiners of words: they order the text and are no part of it. */
    private static final String UNSEEN = "[\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]";

    private PdfReading() {}

    /** The text on one line, white space as single spaces, without marks of direction. */
    public static String text(byte[] pdf) {
        return plain(run(pdf, "pdftotext", "-enc", "UTF-8", "-", "-"));
    }

    /** The same, page by page. */
    public static List<String> pages(byte[] pdf) {
        return run(pdf, "pdftotext", "-enc", "UTF-8", "-", "-")
                .transform(text -> List.of(text.split("\f")))
                .stream()
                .map(PdfReading::plain)
                .toList();
    }

    /** The table of fonts as {@code pdffonts} prints it, a line for each. */
    public static List<String> fonts(byte[] pdf) {
        return run(pdf, "pdffonts", "-").lines().skip(2).toList();
    }

    /** A text in the form in which {@link #text} gives it. */
    public static String plain(String text) {
        return text.replaceAll(UNSEEN, "").replaceAll("\\s+", " ").strip();
    }

    private static String run(byte[] pdf, String... command) {
        try {
            var file = Files.createTempFile("reading", ".pdf");
            try {
                Files.write(file, pdf);
                var words = new ArrayList<>(List.of(command));
                words.set(words.indexOf("-"), file.toString());
                var process = new ProcessBuilder(words).redirectErrorStream(true).start();
                var text =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(words + ": " + text);
                }
                return text;
            } finally {
                Files.delete(file);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException("poppler-utils is needed for this test", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
