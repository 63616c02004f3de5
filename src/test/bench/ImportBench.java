import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Prints how fast a file comes in, beside ogr2ogr with the same file and the same server. Nothing
 * is asserted.
 *
 * <pre>
 * mvn -B -DskipTests package
 * java src/test/bench/ImportBench.java           one million points, three times each way
 * java src/test/bench/ImportBench.java 100000    fewer
 * </pre>
 *
 * It needs ogr2ogr (Debian: gdal-bin). What is timed of the atlas is the whole way over HTTP:
 * uploading, looking at the file, checking every record into the staging table, comparing, and
 * applying it with all indexes and statistics. The atlas has 512 MB of heap, a home and a port of
 * its own, and is stopped again.
 */
public class ImportBench {

    private static final int PORT = 18081;
    private static final String BASE = "http://localhost:" + PORT;
    private static final Path JAR = Path.of("target", "hamyar-atlas.jar");
    private static final String PASSWORD = "only for this measurement";
    private static final int RUNS = 3;
    private static final int SMALL = 10_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public static void main(String[] arguments) throws Exception {
        if (!Files.exists(JAR)) {
            System.err.println("There is no " + JAR + "; build it with: mvn -B -DskipTests package");
            System.exit(2);
        }
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("atlas-import-bench");
        var atlas = start(folder);
        try {
            awaitMap(atlas);
            signIn();
            measureSmall(points(folder, SMALL));
            var csv = points(folder, rows);
            compare(csv, rows, folder);
            compare(geoPackage(csv), rows, folder);
            System.out.printf("heap at its fullest: %d MB of 512 MB%n", fullestHeap(folder));
        } finally {
            atlas.destroy();
            atlas.waitFor();
            delete(folder);
        }
    }

    /** Points of Qom with what a register of street furniture says; the same every time. */
    private static Path points(Path folder, int rows) throws IOException {
        var file = folder.resolve("points-" + rows + ".csv");
        var random = new SplittableRandom(1404);
        var kinds = List.of("street-light", "tree", "bench");
        var conditions = List.of("سالم", "نیازمند تعمیر", "خراب");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("ref,kind,condition,installed_on,lon,lat\n");
            for (int i = 0; i < rows; i++) {
                out.write(
                        "p-%07d,%s,%s,%s,%.6f,%.6f%n"
                                .formatted(
                                        i,
                                        kinds.get(i % 3),
                                        conditions.get(i % 11 % 3),
                                        LocalDate.of(2001, 3, 21).plusDays(i % 8000),
                                        50.75 + 0.25 * random.nextDouble(),
                                        34.55 + 0.2 * random.nextDouble()));
            }
        }
        return file;
    }

    private static Path geoPackage(Path csv) throws Exception {
        var file = Path.of(csv.toString().replace(".csv", ".gpkg"));
        var command = new ArrayList<>(List.of("ogr2ogr", "-f", "GPKG", file.toString(), csv.toString()));
        command.addAll(asPoints(csv));
        run(command);
        return file;
    }

    /** How ogr2ogr is told where the points of a table are; a GeoPackage needs no telling. */
    private static List<String> asPoints(Path file) {
        return file.toString().endsWith(".csv")
                ? List.of(
                        "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-oo",
                        "AUTODETECT_TYPE=YES", "-oo", "KEEP_GEOM_COLUMNS=NO", "-a_srs", "EPSG:4326")
                : List.of();
    }

    /** The first file a fresh atlas is given: nothing is warm yet. */
    private static void measureSmall(Path file) throws Exception {
        long started = System.nanoTime();
        var upload = load(file);
        get("/api/manage/uploads/" + upload + "/report?limit=1000");
        double loaded = seconds(started);
        started = System.nanoTime();
        undo(upload);
        System.out.printf(
                "%,d rows with the full report, the first file of a fresh atlas: %.1f s; undone in %.1f s%n",
                SMALL, loaded, seconds(started));
    }

    private static void compare(Path file, int rows, Path folder) throws Exception {
        var theirs = new double[RUNS];
        var ours = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            theirs[i] = ogr2ogr(file, folder);
            long started = System.nanoTime();
            var upload = load(file);
            ours[i] = seconds(started);
            started = System.nanoTime();
            undo(upload);
            System.out.printf(
                    "%s, run %d: ogr2ogr %.1f s, atlas %.1f s, undone in %.1f s%n",
                    file.getFileName(), i + 1, theirs[i], ours[i], seconds(started));
            run(List.of("ogrinfo", "-q", database(folder), "-sql", "VACUUM ANALYZE asset"));
        }
        Arrays.sort(theirs);
        Arrays.sort(ours);
        System.out.printf(
                "%s, median of %d: ogr2ogr %,.0f rows/s, atlas %,.0f rows/s, ratio %.2f%n",
                file.getFileName(),
                RUNS,
                rows / theirs[RUNS / 2],
                rows / ours[RUNS / 2],
                theirs[RUNS / 2] / ours[RUNS / 2]);
    }

    private static double ogr2ogr(Path file, Path folder) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                "ogr2ogr", "-f", "PostgreSQL", database(folder), file.toString(),
                                "-nln", "ogr_points", "-overwrite", "--config", "PG_USE_COPY", "YES"));
        command.addAll(asPoints(file));
        long started = System.nanoTime();
        run(command);
        return seconds(started);
    }

    /** The server that the atlas has started for itself. */
    private static String database(Path folder) throws IOException {
        var home = folder.resolve("home");
        var port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3).strip();
        var password = Files.readString(home.resolve("database-password")).strip();
        return "PG:host=127.0.0.1 port=%s dbname=atlas user=postgres password=%s".formatted(port, password);
    }

    private static void run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.get(0) + ": " + said);
        }
    }

    private static Process start(Path folder) throws IOException {
        var builder =
                new ProcessBuilder(
                        "java",
                        "-Xmx512m",
                        "-Xlog:gc:file=" + folder.resolve("gc.log"),
                        "-jar",
                        JAR.toAbsolutePath().toString());
        builder.environment().put("ATLAS_HOME", folder.resolve("home").toString());
        builder.environment().put("ATLAS_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("SERVER_PORT", String.valueOf(PORT));
        builder.redirectErrorStream(true);
        builder.redirectOutput(new File(folder.toFile(), "log"));
        return builder.start();
    }

    private static void awaitMap(Process atlas) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < deadline) {
            if (!atlas.isAlive()) {
                throw new IllegalStateException("The atlas ended with " + atlas.exitValue());
            }
            try {
                if (get("/ogc/collections/sites/items?f=json&limit=1").contains("\"numberMatched\":60")) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("No map after five minutes");
    }

    private static void signIn() throws Exception {
        var token = encoded(first("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", get("/manage/sign-in")));
        var form = "_csrf=" + token + "&username=admin&password=" + encoded(PASSWORD);
        send(request("/manage/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        get("/api/manage/session");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Uploads, checks and applies; answers the id of the upload. */
    private static String load(Path file) throws Exception {
        var upload = first("\"id\":\"([0-9a-f]+)\"", bring(file));
        var choices = "{\"target\":\"assets\",\"mode\":\"all-or-nothing\"}";
        change("PUT", "/api/manage/uploads/" + upload + "/choices", choices);
        change("POST", "/api/manage/uploads/" + upload + "/check", "");
        await(upload, "checked");
        change("POST", "/api/manage/uploads/" + upload + "/apply", "");
        await(upload, "applied");
        return upload;
    }

    private static String bring(Path file) throws Exception {
        var boundary = "----between-the-parts";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, file.getFileName());
        var form =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request("/api/manage/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", token())
                .POST(form));
    }

    private static void await(String upload, String state) throws Exception {
        for (var now = ""; !now.equals(state); ) {
            var told = get("/api/manage/uploads/" + upload);
            now = first("\"state\":\"([a-z]+)\"", told);
            if (now.equals("failed") || now.equals("cancelled")) {
                throw new IllegalStateException(told);
            }
            Thread.sleep(20);
        }
    }

    private static void undo(String upload) throws Exception {
        var batch = first("\"batch\":(\\d+)", get("/api/manage/uploads/" + upload));
        change("POST", "/api/manage/batches/" + batch + "/undo", "");
    }

    private static void change(String method, String path, String json) throws Exception {
        send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(json)));
    }

    private static String token() {
        var cookies = ((CookieManager) HTTP.cookieHandler().orElseThrow()).getCookieStore();
        return cookies.getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(BASE + path)).timeout(Duration.ofMinutes(10));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /** In megabytes, as the collector found it. */
    private static long fullestHeap(Path folder) throws IOException {
        var before = Pattern.compile(" (\\d+)M->");
        return Files.readAllLines(folder.resolve("gc.log")).stream()
                .map(before::matcher)
                .filter(found -> found.find())
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElse(0);
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
