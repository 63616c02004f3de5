import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Many clients at once on mixed addresses: errors, latencies, fairness between the clients, heap.
 * Nothing is asserted; the figures of src/docs/performance.md come from it.
 *
 * <pre>
 * mvn -B -DskipTests package
 * java src/test/bench/LoadBench.java                 100 clients for 60 s, then 400 for 15 s
 * java src/test/bench/LoadBench.java 200 30          200 clients for 30 s only
 * </pre>
 *
 * It starts an atlas with 512 MB of heap, a home and a port of its own, and stops it again while
 * requests are under way: those must still be answered.
 */
public class LoadBench {

    private static final int PORT = Integer.getInteger("port", 28471);
    private static final String BASE = "http://localhost:" + PORT;
    private static final Path JAR = Path.of(System.getProperty("jar", "target/hamyar-atlas.jar"));
    private static final String PASSWORD = "a password for the bench";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What people and programs ask for, some of it more often. */
    private static final List<String> ADDRESSES =
            List.of(
                    "/",
                    "/sites/qom-shrine-007",
                    "/projects/P12",
                    "/ogc/collections/sites/items?f=json&limit=60",
                    "/ogc/collections/sites/items?f=json&limit=60&bbox=50.8,34.6,50.95,34.7",
                    "/ogc/collections/projects/items?f=json&sectors=tourism",
                    "/ogc/collections/boundaries/items?f=json&level=county",
                    "/ogc/collections/sites/items/qom-shrine-007?f=json",
                    "/ogc/collections/sites/tiles/WebMercatorQuad/12/1627/2626",
                    "/ogc/collections/boundaries/tiles/WebMercatorQuad/8/101/164",
                    "/ogc/collections/places/tiles/WebMercatorQuad/10/406/656",
                    "/ogc/collections/sites/items?f=csv",
                    "/api/search?q=%D8%A7%D9%85%D8%A7%D9%85",
                    "/api/nearby?site=qom-shrine-052",
                    "/api/score?sector=tourism",
                    "/actuator/health");

    private record Answer(int client, String address, int status, long micros) {}

    public static void main(String[] arguments) throws Exception {
        describeMachine();
        var home = Files.createTempDirectory("atlas-load");
        var atlas = start(home);
        try {
            await(atlas);
            if (arguments.length == 2) {
                run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            } else {
                run(8, 10);
                System.out.println("(that was to warm up)");
                run(100, 60);
                run(400, 15);
                run(8, 5);
            }
            stopUnderLoad(atlas);
        } finally {
            stop(atlas);
            delete(home);
        }
    }

    private static void describeMachine() throws IOException {
        System.out.printf(
                "machine: %d cores, load average at the start %s; Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip(),
                Runtime.version());
    }

    private static void run(int clients, int seconds) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var answers = new ArrayList<List<Answer>>();
        var threads = new ArrayList<Thread>();
        var before = System.nanoTime();
        for (int client = 0; client < clients; client++) {
            var own = new ArrayList<Answer>();
            answers.add(own);
            int number = client;
            threads.add(new Thread(() -> ask(number, deadline, own)));
        }
        threads.forEach(Thread::start);
        long heap = 0;
        while (System.nanoTime() < deadline) {
            Thread.sleep(2000);
            heap = Math.max(heap, heapInUse());
        }
        for (var thread : threads) {
            thread.join();
        }
        var took = (System.nanoTime() - before) / 1e9;
        print(clients, took, heap, answers);
    }

    /** A client with one connection, who asks again as soon as there is an answer. */
    private static void ask(int number, long deadline, List<Answer> answers) {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Runnable::run)
                        .build();
        var random = new Random(number);
        while (System.nanoTime() < deadline) {
            var address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
            var start = System.nanoTime();
            int status;
            try {
                status = http.send(request(address), HttpResponse.BodyHandlers.discarding())
                                .statusCode();
            } catch (ConnectException nobodyListens) {
                status = 0;
            } catch (IOException broken) {
                status = -1;
            } catch (InterruptedException stopped) {
                return;
            }
            answers.add(
                    new Answer(number, address, status, (System.nanoTime() - start) / 1000));
            pauseWhenRefused(status);
        }
    }

    /** What Retry-After asks for, shortened so that the pressure stays. */
    private static void pauseWhenRefused(int status) {
        if (status == 503 || status == 0) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(BASE + address))
                .header("Accept-Encoding", "gzip")
                .timeout(PATIENCE)
                .build();
    }

    private static void print(int clients, double seconds, long heap, List<List<Answer>> all) {
        var answers = all.stream().flatMap(List::stream).toList();
        var statuses = new TreeMap<Integer, Integer>();
        answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
        var served = answers.stream().filter(answer -> answer.status() < 400).toList();
        System.out.printf(
                "%n%d clients, %.0f s: %d answers, %.0f a second served; by status %s; heap at most %d MB%n",
                clients, seconds, answers.size(), served.size() / seconds, statuses, heap);
        percentiles("all that was served", served);
        percentiles("refused", answers.stream().filter(each -> each.status() == 503).toList());
        var shares = all.stream().mapToLong(own -> own.stream().filter(a -> a.status() < 400).count()).sorted().toArray();
        System.out.printf(
                "fairness: answers per client least %d, median %d, most %d%n",
                shares[0], shares[shares.length / 2], shares[shares.length - 1]);
        Map<String, List<Answer>> byAddress = new LinkedHashMap<>();
        ADDRESSES.forEach(address -> byAddress.put(address, new ArrayList<>()));
        served.forEach(answer -> byAddress.get(answer.address()).add(answer));
        byAddress.forEach(LoadBench::percentiles);
    }

    private static void percentiles(String what, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var micros = answers.stream().mapToLong(Answer::micros).sorted().toArray();
        System.out.printf(
                "%-75s %7d  median %7.1f  95 %% %7.1f  99 %% %7.1f  longest %7.1f ms%n",
                what,
                micros.length,
                micros[micros.length / 2] / 1000.0,
                micros[(int) (micros.length * 0.95)] / 1000.0,
                micros[(int) (micros.length * 0.99)] / 1000.0,
                micros[micros.length - 1] / 1000.0);
    }

    /** Megabytes, as the atlas tells its administrator; the whole heap, not only what is alive. */
    private static long heapInUse() throws Exception {
        var login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes());
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        BASE
                                                                + "/actuator/metrics/jvm.memory.used?tag=area:heap"))
                                        .header("Authorization", "Basic " + login)
                                        .timeout(PATIENCE)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        var number = answer.body().replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1");
        return answer.statusCode() == 200 ? (long) (Double.parseDouble(number) / (1 << 20)) : 0;
    }

    /** Every request that was taken before the end must have its whole answer. */
    private static void stopUnderLoad(Process atlas) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        var answers = new ArrayList<List<Answer>>();
        var threads = new ArrayList<Thread>();
        for (int client = 0; client < 16; client++) {
            var own = new ArrayList<Answer>();
            answers.add(own);
            int number = client;
            threads.add(new Thread(() -> ask(number, deadline, own)));
        }
        threads.forEach(Thread::start);
        Thread.sleep(1000);
        var start = System.nanoTime();
        atlas.destroy();
        atlas.waitFor();
        System.out.printf("%nstopped under load in %.1f s", (System.nanoTime() - start) / 1e9);
        for (var thread : threads) {
            thread.join();
        }
        var statuses = new TreeMap<Integer, Integer>();
        answers.forEach(own -> own.forEach(a -> statuses.merge(a.status(), 1, Integer::sum)));
        System.out.printf("; answers by status, 0 is not taken, -1 is broken off: %s%n", statuses);
    }

    private static Process start(Path home) throws IOException {
        try (var free = new ServerSocket(PORT)) {
            // Somebody else's server would give somebody else's figures.
            free.setReuseAddress(true);
        }
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(java, "-Xmx512m", "-jar", JAR.toString());
        builder.environment().put("ATLAS_HOME", home.resolve("home").toString());
        builder.environment().put("ATLAS_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("SERVER_PORT", String.valueOf(PORT));
        builder.redirectErrorStream(true);
        builder.redirectOutput(home.resolve("log").toFile());
        return builder.start();
    }

    private static void await(Process atlas) throws Exception {
        var http = HttpClient.newHttpClient();
        for (int attempt = 0; attempt < 600 && atlas.isAlive(); attempt++) {
            try {
                var sites = BASE + "/ogc/collections/sites/items?f=json&limit=1";
                var plain = HttpRequest.newBuilder(URI.create(sites)).timeout(PATIENCE).build();
                var answer = http.send(plain, HttpResponse.BodyHandlers.ofString());
                if (answer.body().contains("\"numberMatched\":60")) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The atlas did not start");
    }

    private static void stop(Process atlas) throws InterruptedException {
        atlas.destroy();
        if (!atlas.waitFor(30, TimeUnit.SECONDS)) {
            atlas.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
