package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.ingest.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a finding as one sentence: what, where, which value, what to do. */
@Component
public class ReportText {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private final MessageSource messages;

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

    private String say(Finding finding, String path, Locale locale) {
        return messages.getMessage(
                "report." + finding.code(), arguments(finding, path).toArray(), locale);
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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
