package ir.hamyar.atlas.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person with one browser: keeps cookies, can sign in; redirects are shown, not followed. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> lastSetCookies = new LinkedHashMap<>();

    public Visitor(String address) {
        this.address = address;
    }

    /** Signs in as the administrator; fails where that does not succeed. */
    public Visitor signIn(String password) {
        var answer = signIn(password, "/manage");
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> signIn(String password, String to) {
        var form =
                "_csrf="
                        + token("/manage/sign-in")
                        + "&username=admin&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8)
                        + "&to="
                        + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return post("/manage/sign-in", form);
    }

    /** The token in the form of a page. */
    public String token(String path) {
        var matcher = TOKEN.matcher(get(path).body());
        if (!matcher.find()) {
            throw new IllegalStateException("No form with a token at " + path);
        }
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    /**
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) {
        return exchange(request(path, headers).GET());
    }

    /**
     * @param headers names and values in turn
     */
    public HttpResponse<String> send(String method, String path, String... headers) {
        return exchange(request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String path, String form) {
        return exchange(
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What our own scripts do: sends JSON, or nothing where it is empty, with the token. */
    public HttpResponse<String> ask(String method, String path, String json) {
        return exchange(
                request(
                                path,
                                "Accept",
                                "application/json",
                                "Content-Type",
                                "application/json",
                                "X-XSRF-TOKEN",
                                scriptToken())
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a file as the part {@code file} of a form, with the token. */
    public HttpResponse<String> bring(String path, String name, byte[] content) {
        var boundary = "----between-the-parts";
        var form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(boundary, name))
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return exchange(
                request(
                                path,
                                "Accept",
                                "application/json",
                                "Content-Type",
                                "multipart/form-data; boundary=" + boundary,
                                "X-XSRF-TOKEN",
                                scriptToken())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private String scriptToken() {
        if (cookie("XSRF-TOKEN") == null) {
            get("/api/manage/session", "Accept", "application/json");
        }
        return String.valueOf(cookie("XSRF-TOKEN"));
    }

    /** The value of a cookie that is kept; null where there is none. */
    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void keep(String name, String value) {
        cookies.put(name, value);
    }

    /** The whole line with which a cookie was last set. */
    public @Nullable String setCookie(String name) {
        return lastSetCookies.get(name);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::take);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void take(String line) {
        var pair = line.split(";", 2)[0].split("=", 2);
        lastSetCookies.put(pair[0], line);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
