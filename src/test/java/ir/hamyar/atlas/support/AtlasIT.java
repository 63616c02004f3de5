package ir.hamyar.atlas.support;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole atlas over a real PostGIS with the real data; one instance for all tests that extend
 * it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class AtlasIT {

    /** The administrator of every atlas under test signs in with it. */
    protected static final String ADMIN_PASSWORD = "a password for tests";

    /**
     * For tests that bring files: a check tells how far it has come through a second connection.
     */
    public static final String FOR_UPLOADS = "connections=2";

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("atlas.home", () -> "target/test-home");
        // With one connection, a question asked while another is being read fails here, not under
        // load.
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> "${connections:1}");
        registry.add("spring.datasource.hikari.connection-timeout", () -> 5000);
        registry.add("atlas.admin-password", () -> ADMIN_PASSWORD);
    }

    /** Address of the running atlas, without a slash at the end. */
    protected final String address() {
        return "http://localhost:" + port;
    }
}
