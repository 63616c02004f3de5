package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A place between two features of an answer, from which a page is read on or back. Clients pass it
 * on as it is; what it holds may change with its version.
 *
 * @param query which answer it belongs to; it has no meaning in another
 * @param backward whether the page lies before the place
 * @param passed how many features lie before the place, as far as was known when it was made
 * @param key what the feature beside the place has of each property that is sorted by, and last its
 *     {@code ref}; null where it lacks one
 */
record PageToken(String query, boolean backward, long passed, List<@Nullable String> key) {

    private static final String VERSION = "1";
    private static final int LONGEST = 4000;
    private static final int PARTS_BEFORE_KEY = 4;

    /** The text that clients pass on. */
    String write() {
        var parts = Json.MAPPER.createArrayNode();
        parts.add(VERSION).add(query).add(backward ? "b" : "f").add(passed);
        key.forEach(parts::add);
        var bytes = parts.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param query the answer that is asked for
     * @param keys how many values the key must have
     * @throws InvalidInput when it was not made here, or for another answer
     */
    static PageToken read(String text, String query, int keys) {
        var token = decode(text);
        if (!token.query().equals(query)) {
            throw new InvalidInput("problem.cursor-of-another");
        }
        var ref = token.key().isEmpty() ? null : token.key().get(token.key().size() - 1);
        if (token.key().size() != keys || ref == null) {
            throw new InvalidInput("problem.cursor", text);
        }
        return token;
    }

    private static PageToken decode(String text) {
        try {
            if (text.length() <= LONGEST) {
                var parts = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
                if (isOurs(parts)) {
                    return of(parts);
                }
            }
        } catch (IllegalArgumentException | JacksonException notOurs) {
            throw new InvalidInput("problem.cursor", text);
        }
        throw new InvalidInput("problem.cursor", text);
    }

    private static boolean isOurs(JsonNode parts) {
        return parts.isArray()
                && parts.size() > PARTS_BEFORE_KEY
                && parts.get(0).asString("").equals(VERSION)
                && parts.get(1).isString()
                && parts.get(2).isString()
                && parts.get(3).isIntegralNumber()
                && parts.get(3).canConvertToLong();
    }

    private static PageToken of(JsonNode parts) {
        var key = new ArrayList<@Nullable String>();
        for (var at = PARTS_BEFORE_KEY; at < parts.size(); at++) {
            var part = parts.get(at);
            key.add(part.isNull() ? null : part.stringValue());
        }
        return new PageToken(
                parts.get(1).stringValue(),
                parts.get(2).stringValue().equals("b"),
                Math.max(0, parts.get(3).longValue()),
                key);
    }

    /** A short name for an answer, the same for the same selection in the same order. */
    static String nameOf(String answer) {
        var hash = UUID.nameUUIDFromBytes(answer.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(hash.getMostSignificantBits());
    }
}
