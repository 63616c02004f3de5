package ir.hamyar.atlas.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a client accept as many languages as fit its headers. Tomcat counts to ten and then throws,
 * which would be our fault and not the client's.
 */
@Component
class ManyLanguages implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final int ANY_NUMBER = -1;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(ANY_NUMBER));
    }
}
