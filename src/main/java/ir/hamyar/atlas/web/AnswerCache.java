package ir.hamyar.atlas.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that have been given, kept until there is no room or the data change, so that giving one
 * again costs no more than its bytes.
 */
final class AnswerCache {

    private static final int MOST_BYTES = 64_000_000;

    /** What a key and its place in the map take, about. */
    private static final int OVERHEAD = 1000;

    private static final int WORTH_COMPRESSING = 1024;

    private final LinkedHashMap<String, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);
    private String version = "";
    private long bytes;

    /** An answer that was given. It is compressed when somebody first wants it so. */
    static final class Answer {

        private final int status;
        private final Map<String, String> headers;
        private final String etag;
        private final byte[] body;
        private volatile byte @Nullable [] gzipped;

        /**
         * @param headers all but those that tell of the bytes
         * @param etag as the header has it
         */
        Answer(int status, Map<String, String> headers, String etag, byte[] body) {
            this.status = status;
            this.headers = Map.copyOf(headers);
            this.etag = etag;
            this.body = body;
        }

        int status() {
            return status;
        }

        Map<String, String> headers() {
            return headers;
        }

        String etag() {
            return etag;
        }

        byte[] body() {
            return body;
        }

        boolean isWorthCompressing() {
            return body.length >= WORTH_COMPRESSING;
        }

        byte[] gzipped() {
            var known = gzipped;
            if (known == null) {
                known = gzip(body);
                gzipped = known;
            }
            return known;
        }

        /** With what compressing may add. */
        private int weight() {
            return OVERHEAD + body.length + body.length / 2;
        }
    }

    synchronized @Nullable Answer find(String current, String request) {
        forgetOlder(current);
        return kept.get(request);
    }

    synchronized void keep(String current, String request, Answer answer) {
        forgetOlder(current);
        var replaced = kept.put(request, answer);
        bytes += answer.weight() - (replaced == null ? 0 : replaced.weight());
        var eldest = kept.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().weight();
            eldest.remove();
        }
    }

    private void forgetOlder(String current) {
        if (!current.equals(version)) {
            kept.clear();
            bytes = 0;
            version = current;
        }
    }

    /** Quickly rather than tightly: a few per cent larger in half the time. */
    private static byte[] gzip(byte[] plain) {
        var gzipped = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var out = new QuickGzip(gzipped)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return gzipped.toByteArray();
    }

    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
