package ir.hamyar.atlas.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints what a first visit weighs on the wire, headers included, as the browser counts it. Asserts
 * nothing and runs only when it is named: {@code mvn -B verify -Dit.test=FirstLoadBenchmark}.
 */
class FirstLoadBenchmark extends Journey {

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();
    private int requests;

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void weighTheFirstVisit(String language) {
        var page = desk();
        count(page);
        visitMap(page, "?lang=" + language);
        page.waitForTimeout(1000);
        long before =
                bytes.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("data"))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        System.out.printf(
                "first visit, %s: %.1f KB before data, %d requests in all%n",
                language, before / 1024.0, requests);
        bytes.forEach(
                (kind, size) -> System.out.printf("    %-12s %7.1f KB%n", kind, size / 1024.0));
    }

    private void count(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.responseReceived", event -> kinds.put(id(event), kind(event)));
        session.on(
                "Network.loadingFinished",
                event -> {
                    requests++;
                    bytes.merge(
                            kinds.getOrDefault(id(event), "other"),
                            event.get("encodedDataLength").getAsLong(),
                            Long::sum);
                });
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static String kind(JsonObject event) {
        var url = event.getAsJsonObject("response").get("url").getAsString();
        if (url.contains("/ogc/") || url.contains("/api/")) {
            return "data";
        }
        return url.contains("/webjars/")
                ? "leaflet"
                : event.get("type").getAsString().toLowerCase(Locale.ROOT);
    }
}
