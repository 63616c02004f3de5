package ir.hamyar.atlas.database;

import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the atlas can be seen, once it can. */
@Component
class ReadyAnnouncement {

    private static final Set<String> THIS_MACHINE = Set.of("", "127.0.0.1", "0.0.0.0", "::", "::1");

    private final Environment environment;

    ReadyAnnouncement(Environment environment) {
        this.environment = environment;
    }

    /** Tests without a web server have no address to print. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            new StartupConsole()
                    .begin(new Wording("اطلس آماده است", "the atlas is ready: " + address(port)));
        }
    }

    private String address(String port) {
        var bound = environment.getProperty("server.address", "");
        var host = THIS_MACHINE.contains(bound) ? "localhost" : bound;
        return "http://%s:%s/".formatted(host, port);
    }
}
