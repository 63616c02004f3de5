package ir.hamyar.atlas.intake;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What the commands say, in the language of the system. Stands on its own, for it must be able to
 * speak before the atlas has started.
 */
record CommandWords(Locale language) {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");
    private static final ResourceBundleMessageSource MESSAGES = messages();

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/command");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /**
     * Persian where the system speaks it, else English. What the person has set comes first: Java
     * does not follow it where the system has not installed that language.
     */
    static CommandWords ofSystem() {
        boolean isPersian =
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(System::getenv)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst()
                        .map(value -> value.startsWith("fa"))
                        .orElse(Locale.getDefault().getLanguage().equals("fa"));
        return new CommandWords(isPersian ? PERSIAN : Locale.ENGLISH);
    }

    boolean arePersian() {
        return language.equals(PERSIAN);
    }

    String say(String key, Object... arguments) {
        return MESSAGES.getMessage("command." + key, arguments, language);
    }
}
