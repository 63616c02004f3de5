package ir.hamyar.atlas.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Persian unless the reader asks for English; the choice is remembered in a cookie. */
@Configuration
class LanguageConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new LanguageCookie("lang");
        resolver.setDefaultLocaleFunction(LanguageHeader::choose);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(false);
        return resolver;
    }

    /** Spring Boot makes one only for bundles that have a file without a language. */
    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageInterceptor());
    }
}
