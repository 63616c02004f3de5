package ir.hamyar.atlas.page;

import ir.hamyar.atlas.text.Language;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives each page the wording of its language. */
@Component
public class Wordings {

    private final MessageSource messages;

    Wordings(MessageSource messages) {
        this.messages = messages;
    }

    public Wording in(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
