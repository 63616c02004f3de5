package ir.hamyar.atlas.problem;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Says what went wrong in the reader's language. */
@Component
public class Sentences {

    /** Longest piece of a request that is said back, in characters. */
    private static final int LONGEST_ECHO = 80;

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of an HTTP status, or of its hundred where it has none of its own. */
    String title(int status, Locale language) {
        try {
            return messages.getMessage("problem.title." + status, null, language);
        } catch (NoSuchMessageException unnamed) {
            return messages.getMessage("problem.title." + status / 100 * 100, null, language);
        }
    }

    /**
     * The sentence for a key; a long value is cut, a list is joined as the language does it.
     *
     * @return null where nobody has written the sentence
     */
    public @Nullable String detail(String key, List<?> arguments, Locale language) {
        var readable = arguments.stream().map(argument -> readable(argument, language)).toArray();
        return messages.getMessage(key, readable, null, language);
    }

    /** What the link back to the map says. */
    String home(Locale language) {
        return messages.getMessage("problem.home", null, language);
    }

    private static Object readable(Object argument, Locale language) {
        if (argument instanceof Collection<?> list) {
            var comma = language.getLanguage().equals("fa") ? "، " : ", ";
            return String.join(comma, list.stream().map(String::valueOf).toList());
        }
        if (argument instanceof Number) {
            return argument;
        }
        if (argument instanceof Instant moment) {
            return Date.from(moment);
        }
        return cut(String.valueOf(argument));
    }

    private static String cut(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_ECHO) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
    }
}
