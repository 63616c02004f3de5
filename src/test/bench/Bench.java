import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Prints the figures of src/docs/performance.md. Nothing is asserted.
 *
 * <pre>
 * mvn -B -DskipTests package
 * java src/test/bench/Bench.java            starts and latencies
 * java src/test/bench/Bench.java --clone    also: a fresh clone to a live map, with mvn spring-boot:run
 * mvn -B verify -Dit.test=FirstLoadBenchmark -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 *                                           bytes of the first visit, counted by a browser
 * </pre>
 *
 * Every atlas it starts has a home and a port of its own and is stopped again.
 */
public class Bench {

    private static final int PORT = 18080;
    private static final String BASE = "http://localhost:" + PORT;
    private static final Path JAR = Path.of("target", "hamyar-atlas.jar");
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 2000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public static void main(String[] arguments) throws Exception {
        describeMachine();
        if (Arrays.asList(arguments).contains("--clone")) {
            cloneToMap();
        }
        if (!Files.exists(JAR)) {
            System.err.println("There is no " + JAR + "; build it with: mvn -B -DskipTests package");
            System.exit(2);
        }
        var home = Files.createTempDirectory("atlas-bench");
        try {
            measureStart("first start (java -jar, empty home)", home);
            measureStart("warm start (java -jar, data loaded)", home);
            var atlas = start(home, jarCommand(), Path.of("."));
            try {
                awaitMap(atlas);
                latencies();
            } finally {
                stop(atlas);
            }
        } finally {
            delete(home);
        }
    }

    private static void describeMachine() throws IOException {
        var cpu =
                Files.exists(Path.of("/proc/cpuinfo"))
                        ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                                .filter(line -> line.startsWith("model name"))
                                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                                .findFirst()
                                .orElse("unknown")
                        : System.getProperty("os.arch");
        System.out.printf(
                "machine: %d cores, %s; Java %s; %s %s%n",
                Runtime.getRuntime().availableProcessors(),
                cpu,
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    private static void cloneToMap() throws Exception {
        var folder = Files.createTempDirectory("atlas-clone");
        var home = Files.createTempDirectory("atlas-clone-home");
        long started = System.nanoTime();
        new ProcessBuilder("git", "clone", "-q", ".", folder.toString()).inheritIO().start().waitFor();
        var atlas = start(home, List.of("mvn", "-q", "-B", "spring-boot:run"), folder);
        try {
            awaitMap(atlas);
            System.out.printf("clone to map (Maven repository warm): %.1f s%n", seconds(started));
        } finally {
            stop(atlas);
            delete(folder);
            delete(home);
        }
    }

    private static void measureStart(String what, Path home) throws Exception {
        long started = System.nanoTime();
        var atlas = start(home, jarCommand(), Path.of("."));
        try {
            awaitMap(atlas);
            System.out.printf("%s: %.1f s%n", what, seconds(started));
        } finally {
            stop(atlas);
        }
    }

    private static List<String> jarCommand() {
        return List.of("java", "-jar", JAR.toAbsolutePath().toString());
    }

    private static Process start(Path home, List<String> command, Path folder) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("ATLAS_HOME", home.resolve("home").toString());
        builder.environment().put("SERVER_PORT", String.valueOf(PORT));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.to(new File(home.toFile(), "log")));
        return builder.start();
    }

    /** Live means: the page answers and all sixty sites are there. */
    private static void awaitMap(Process atlas) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < deadline) {
            if (!atlas.isAlive()) {
                throw new IllegalStateException("The atlas ended with " + atlas.exitValue());
            }
            try {
                var sites = get("/ogc/collections/sites/items?f=json&limit=1", false);
                if (sites.statusCode() == 200
                        && text(sites).contains("\"numberMatched\":60")
                        && get("/", false).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No map after ten minutes");
    }

    private static void stop(Process atlas) throws InterruptedException {
        atlas.descendants().forEach(ProcessHandle::destroy);
        atlas.destroy();
        atlas.waitFor();
        Thread.sleep(1000);
    }

    private static void latencies() throws Exception {
        for (var path :
                List.of(
                        "/",
                        "/sites/qom-shrine-001",
                        "/ogc/collections/sites/items?f=json&limit=100",
                        "/ogc/collections/sites/items?f=json&bbox=50.8,34.6,50.95,34.7&limit=100",
                        "/ogc/collections/sites/items/qom-shrine-001?f=json",
                        "/ogc/collections/boundaries/items?f=json&limit=100",
                        "/ogc/collections/boundaries/tiles/WebMercatorQuad/8/101/164",
                        "/ogc/collections/sites/tiles/WebMercatorQuad/12/1625/2626",
                        "/api/nearby?lon=50.9&lat=34.6",
                        "/api/score?sector=tourism",
                        "/api/score?sector=tourism&preset=tourism-investor",
                        "/api/finder?sector=tourism&amount=50000000000&unit=toman",
                        "/api/search?q=%D8%A7%D9%85%D8%A7%D9%85%D8%B2%D8%A7%D8%AF%D9%87")) {
            latency(path, 1);
            latency(path, 8);
        }
    }

    private static void latency(String path, int connections) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            get(path, true);
        }
        var pool = Executors.newFixedThreadPool(connections);
        long started = System.nanoTime();
        Callable<Long> one =
                () -> {
                    long before = System.nanoTime();
                    get(path, true);
                    return System.nanoTime() - before;
                };
        var times = new long[REQUESTS];
        int i = 0;
        for (var future : pool.invokeAll(Collections.nCopies(REQUESTS, one))) {
            times[i++] = future.get();
        }
        double elapsed = seconds(started);
        pool.shutdown();
        Arrays.sort(times);
        System.out.printf(
                "%-70s %d conn: p50 %.1f ms, p95 %.1f ms, %.0f/s%n",
                path.length() > 70 ? path.substring(0, 70) : path,
                connections,
                times[REQUESTS / 2] / 1e6,
                times[REQUESTS * 95 / 100] / 1e6,
                REQUESTS / elapsed);
    }

    private static HttpResponse<byte[]> get(String path, boolean compressed)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(BASE + path)).timeout(Duration.ofSeconds(20));
        if (compressed) {
            request.header("Accept-Encoding", "gzip");
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
