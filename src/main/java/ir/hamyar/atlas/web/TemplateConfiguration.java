package ir.hamyar.atlas.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Tells every template where its files are: {@code ${files}} and {@code ${leaflet}}. */
@Configuration
@ConditionalOnWebApplication
class TemplateConfiguration {

    @Autowired
    void addFileAddresses(ThymeleafViewResolver views, FileAddresses addresses) {
        addresses.forTemplates().forEach(views::addStaticVariable);
    }
}
