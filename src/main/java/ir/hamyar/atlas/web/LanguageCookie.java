package ir.hamyar.atlas.web;

import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Reads the language from its cookie; whatever does not say English is Persian. */
class LanguageCookie extends CookieLocaleResolver {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    LanguageCookie(String name) {
        super(name);
        setDefaultLocale(PERSIAN);
        setRejectInvalidCookies(false);
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return value.equals("en") ? Locale.ENGLISH : PERSIAN;
    }
}
