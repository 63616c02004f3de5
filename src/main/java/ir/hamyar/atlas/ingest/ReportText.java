package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.ingest.Finding.Severity;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a finding as one sentence: what, where, which value, what to do. */
@Component
public class ReportText {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private static final Pattern PLACE = Pattern.compile("^\\{0}(?:[,،] \\S+ \\{1})?: ");
    private static final Pattern FULL_STOP = Pattern.compile("[.؟?] ");
    private static final Pattern SEMICOLON = Pattern.compile("[;؛] ");

    private final MessageSource messages;
    private final Map<String, Told> patterns = new ConcurrentHashMap<>();

    ReportText(MessageSource messages) {
        this.messages = messages;
    }

    /** Why a file cannot be taken, as a finding. */
    public static Finding finding(UnreadableFile unreadable) {
        return new Finding(
                Severity.ERROR,
                unreadable.code(),
                unreadable.line(),
                null,
                null,
                null,
                unreadable.detail());
    }

    public String persian(Finding finding, String path) {
        return say(finding, path, PERSIAN);
    }

    public String english(Finding finding, String path) {
        return say(finding, path, Locale.ENGLISH);
    }

    /**
     * A finding for a reader who sees its place in a table: without the file and the line.
     *
     * @param what what is wrong, or worth knowing
     * @param remedy what was done about it and what to do; empty where nothing is to be done
     */
    public record Told(String what, String remedy) {}

    public Told tell(Finding finding, String path, Locale locale) {
        var parts =
                patterns.computeIfAbsent(
                        finding.code() + " " + locale.getLanguage(),
                        key -> parts(pattern(finding, locale)));
        var arguments = arguments(finding, path).toArray();
        return new Told(
                say(parts.what(), arguments, locale), say(parts.remedy(), arguments, locale));
    }

    /** The sentence before anything is filled in. */
    private String pattern(Finding finding, Locale locale) {
        return messages.getMessage("report." + finding.code(), null, locale);
    }

    /** Divided before values are filled in, which may hold full stops of their own. */
    private static Told parts(String pattern) {
        var sentence = capitalised(PLACE.matcher(pattern).replaceFirst(""));
        var end = FULL_STOP.matcher(sentence);
        if (end.find()) {
            return new Told(sentence.substring(0, end.start() + 1), sentence.substring(end.end()));
        }
        end = SEMICOLON.matcher(sentence);
        return end.find()
                ? new Told(
                        sentence.substring(0, end.start()) + ".",
                        capitalised(sentence.substring(end.end())))
                : new Told(sentence, "");
    }

    private static String say(String pattern, Object[] arguments, Locale locale) {
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Arguments of every sentence: 0 file, 1 line, 2 record, 3 column, 4 value, 5… the detail. */
    public static List<Object> arguments(Finding finding, String path) {
        var arguments = new ArrayList<Object>();
        arguments.add(path);
        arguments.add(String.valueOf(finding.line()));
        arguments.add(orEmpty(finding.ref()));
        arguments.add(orEmpty(finding.field()));
        arguments.add(orEmpty(finding.value()));
        arguments.addAll(List.copyOf(finding.detail()));
        return arguments;
    }

    private String say(Finding finding, String path, Locale locale) {
        return messages.getMessage(
                "report." + finding.code(), arguments(finding, path).toArray(), locale);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
