package ir.hamyar.atlas.intake;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says sentences of this room in both languages. */
@Component("intakeWordings")
class Wordings {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private final MessageSource messages;

    Wordings(MessageSource messages) {
        this.messages = messages;
    }

    String persian(String key, Object... arguments) {
        return messages.getMessage(key, arguments, PERSIAN);
    }

    String english(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** The name of a field of a target; its own name where nobody has written one. */
    String field(String target, String field, Locale locale) {
        var general = messages.getMessage("field." + field, null, field, locale);
        return messages.getMessage("field." + target + "." + field, null, general, locale);
    }

    String target(String target, Locale locale) {
        return messages.getMessage("target." + target, null, target, locale);
    }

    Question question(String key, List<Question.Option> options, Object... arguments) {
        var message = "question." + key.replaceFirst("^answers\\.", "");
        return new Question(key, persian(message, arguments), english(message, arguments), options);
    }

    Question.Option option(String value, String key) {
        return new Question.Option(value, persian(key), english(key), "", "");
    }
}
