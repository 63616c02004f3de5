package ir.hamyar.atlas.ingest.geotools;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells in which encoding a text is written. Persian is written in three: UTF-8, UTF-16 (Excel's
 * «Unicode text») and Windows-1256. ICU's statistics know the first and the last by letter
 * frequencies and need a page of text; tables are short, so the letters themselves are looked at
 * first.
 */
final class Encodings {

    static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    /** What is looked at: enough to meet the first Persian cell of nearly every file. */
    private static final int HEAD = 8 << 20;

    /** Letters from which on a text in Windows-1256 is taken for certain. */
    private static final int ENOUGH_LETTERS = 12;

    /** What a decoder writes where bytes are not of its encoding. */
    static final char REPLACEMENT = '\uFFFD';

    private static final double NEARLY_ALL = 0.97;

    /**
     * @param sure false: a person should look at the sample
     */
    record Guess(Charset charset, boolean sure) {}

    private Encodings() {}

    static Guess guess(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(HEAD);
            return guess(head, in.read() < 0);
        }
    }

    /**
     * @param whole whether these are all bytes there are; else the last letter may be cut in half
     */
    static Guess guess(byte[] head, boolean whole) {
        return byMark(head)
                .or(() -> utf16WithoutMark(head))
                .or(() -> utf8(head, whole))
                .or(() -> mostlyUtf8(head))
                .orElseGet(() -> singleByte(head));
    }

    /** How long the byte order mark is with which the text begins; 0 without one. */
    static int markLength(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Optional<Guess> byMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Guess(StandardCharsets.UTF_8, true));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new Guess(StandardCharsets.UTF_16LE, true));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(new Guess(StandardCharsets.UTF_16BE, true));
        }
        return Optional.empty();
    }

    /** In Persian and English text one byte of each pair is nearly always 00 or 06. */
    private static Optional<Guess> utf16WithoutMark(byte[] head) {
        int pairs = Math.min(head.length, 1 << 16) / 2;
        int little = 0;
        int big = 0;
        for (int i = 0; i < pairs; i++) {
            big += isHighByte(head[2 * i]) ? 1 : 0;
            little += isHighByte(head[2 * i + 1]) ? 1 : 0;
        }
        if (pairs < 2 || Math.max(little, big) < 0.9 * pairs || little == big) {
            return Optional.empty();
        }
        var charset = little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return Optional.of(new Guess(charset, pairs >= ENOUGH_LETTERS));
    }

    private static boolean isHighByte(byte b) {
        return b == 0x00 || b == 0x06 || b == 0x20;
    }

    /**
     * Text that can be read as UTF-8 nearly always is UTF-8. The exception is a handful of letters
     * of Windows-1256 that happen to form pairs, such as «اک»: read as UTF-8 they give letters that
     * stand in no Persian or English text.
     */
    private static Optional<Guess> utf8(byte[] head, boolean whole) {
        return decode(head, StandardCharsets.UTF_8, whole)
                .map(
                        text -> {
                            var letters = Letters.of(text);
                            if (letters.foreign() == 0) {
                                return new Guess(
                                        StandardCharsets.UTF_8, whole || letters.ours() > 0);
                            }
                            if (letters.ours() > letters.foreign()) {
                                return new Guess(StandardCharsets.UTF_8, true);
                            }
                            var other = Letters.of(new String(head, WINDOWS_1256));
                            boolean persian = other.ours() > other.foreign();
                            return new Guess(
                                    persian ? WINDOWS_1256 : StandardCharsets.UTF_8,
                                    !persian && letters.foreign() >= ENOUGH_LETTERS);
                        });
    }

    /**
     * UTF-8 with a few bytes that are not: two files pasted together, or the cells of a Shapefile,
     * which are cut in the middle of a letter.
     */
    private static Optional<Guess> mostlyUtf8(byte[] head) {
        var text = new String(head, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        return Letters.of(text).ours() > 10 * broken
                ? Optional.of(new Guess(StandardCharsets.UTF_8, false))
                : Optional.empty();
    }

    private static Guess singleByte(byte[] head) {
        var letters = Letters.of(new String(head, WINDOWS_1256));
        if (letters.share() >= NEARLY_ALL) {
            return new Guess(WINDOWS_1256, letters.ours() >= ENOUGH_LETTERS);
        }
        var detector = new CharsetDetector();
        detector.setText(head.length > 1 << 16 ? java.util.Arrays.copyOf(head, 1 << 16) : head);
        var best = detector.detect();
        var name = best == null ? "" : best.getName().toLowerCase(Locale.ROOT);
        return new Guess(
                letters.share() >= 0.5 || !Charset.isSupported(name.isEmpty() ? "-" : name)
                        ? WINDOWS_1256
                        : Charset.forName(name),
                false);
    }

    /** The text, unless some byte of it is not of the encoding. */
    static Optional<String> decode(byte[] bytes, Charset charset, boolean whole) {
        var text = CharBuffer.allocate(bytes.length + 1);
        var result =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes), text, whole);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    /**
     * The line, from 1, of the first byte that is not of the encoding; the last line without one.
     */
    static int lineOfFault(Path file, Charset charset) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var text = CharBuffer.allocate(1 << 16);
        int line = 1;
        try (var in = Files.newByteChannel(file)) {
            boolean ended = false;
            while (!ended) {
                ended = in.read(bytes) < 0;
                var result = decoder.decode(bytes.flip(), text, ended);
                line += (int) text.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return line;
                }
                text.clear();
                bytes.compact();
            }
        }
        return line;
    }

    /** The bytes with which a file begins. */
    static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The characters beyond ASCII of a text.
     *
     * @param ours letters and signs of Persian and Arabic writing
     * @param foreign all others
     */
    private record Letters(int ours, int foreign) {

        static Letters of(String text) {
            int ours = 0;
            int all = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c > 0x7F && c != '\uFEFF') {
                    all++;
                    ours += isOurs(c) ? 1 : 0;
                }
            }
            return new Letters(ours, all - ours);
        }

        double share() {
            return ours + foreign == 0 ? 0 : (double) ours / (ours + foreign);
        }

        private static boolean isOurs(char c) {
            return c >= 0x0600 && c <= 0x06FF
                    || c >= 0x200C && c <= 0x200F
                    || c >= 0xFB50 && c <= 0xFDFF
                    || c >= 0xFE70 && c <= 0xFEFC
                    || "«»\u00A0–—…×²³".indexOf(c) >= 0;
        }
    }
}
