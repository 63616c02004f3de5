package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open services alone, on a real server and a real database with a handful of features. */
@SpringBootTest(
        classes = OpenServices.Rooms.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.hikari.connection-init-sql=SET statement_timeout = '2s'; SET plan_cache_mode = force_custom_plan",
            "spring.messages.basename=messages/codes,messages/ogc,messages/problem"
        })
public abstract class OpenServices {

    /** Not a configuration class, or every other test's application would find it. */
    @EnableAutoConfiguration(
            exclude = {
                UserDetailsServiceAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class,
                ServletWebSecurityAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class
            })
    @ComponentScan({
        "ir.hamyar.atlas.ogc",
        "ir.hamyar.atlas.download",
        "ir.hamyar.atlas.tile",
        "ir.hamyar.atlas.problem",
    })
    @ComponentScan(
            basePackages = "ir.hamyar.atlas.web",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(type = FilterType.REGEX, pattern = ".*\\.LanguageConfiguration"))
    static class Rooms {

        @Bean
        @Order(1)
        FeatureSource boundaries() {
            return () -> TestCollections.BOUNDARIES;
        }

        @Bean
        @Order(2)
        FeatureSource sites() {
            return () -> TestCollections.SITES;
        }

        @Bean
        @Order(3)
        FeatureSource projects() {
            return () -> TestCollections.PROJECTS;
        }

        @Bean
        @Order(4)
        FeatureSource places() {
            return () -> TestCollections.PLACES;
        }

        @Bean
        DataVersion dataVersion() {
            return VERSION::get;
        }

        @Bean
        ApplicationRunner features(DataSource database) {
            return arguments ->
                    new ResourceDatabasePopulator(new ClassPathResource("ogc/features.sql"))
                            .execute(database);
        }
    }

    /** What the data say they are; a test that changes it makes all earlier answers old. */
    protected static final AtomicReference<String> VERSION = new AtomicReference<>("1");

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort protected int port;

    @Autowired protected JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    protected String root() {
        return "http://localhost:" + port + "/ogc";
    }

    /** The document at a path below {@code /ogc}, which must be there. */
    protected JsonNode json(String path) {
        var answer = get(path, "Accept", "application/json,application/geo+json");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + text(answer));
        }
        return JSON.readTree(answer.body());
    }

    /** The page at a path below {@code /ogc}. */
    protected String page(String path) {
        var answer = get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + text(answer));
        }
        return text(answer);
    }

    protected HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", root() + path, headers);
    }

    protected static HttpResponse<byte[]> send(String method, String address, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    protected static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    protected static JsonNode tree(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    protected static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Where the first link of a relation leads, empty where there is none. */
    protected static String href(JsonNode links, String relation) {
        return links.valueStream()
                .filter(link -> link.get("rel").asString().equals(relation))
                .map(link -> link.get("href").asString())
                .findFirst()
                .orElse("");
    }
}
