package ir.hamyar.atlas.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tomcat hands an answer to the network in pieces of 8 KB, and each piece costs a call of the
 * operating system. Most of our longer answers fit into a few pieces of this size; with as many
 * connections as are allowed they take 128 MB outside the heap.
 */
@Component
class LongAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final int PIECE = 64 * 1024;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(
                connector ->
                        connector.setProperty("socket.appWriteBufSize", String.valueOf(PIECE)));
    }
}
