package ir.hamyar.atlas.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Tells every template where its files are, {@code ${files}} and {@code ${leaflet}}, and whether
 * made-up records are among the data, {@code ${demo}}.
 */
@Configuration
@ConditionalOnWebApplication
class TemplateConfiguration {

    @Autowired
    void addFileAddresses(
            ThymeleafViewResolver views,
            FileAddresses addresses,
            @Value("${atlas.demo:false}") boolean demo) {
        views.addStaticVariable("demo", demo);
        addresses.forTemplates().forEach(views::addStaticVariable);
    }
}
