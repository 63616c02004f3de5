package ir.hamyar.atlas.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks for pages as a browser would: HTML first, redirects shown, not followed. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;

    public Browser(String address) {
        this.address = address;
    }

    /**
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /**
     * @param headers names and values in turn
     */
    public HttpResponse<String> send(String method, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
