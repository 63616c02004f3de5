package ir.hamyar.atlas.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.StreamUtils;
import org.webjars.WebJarVersionLocator;

/**
 * Where the files of a page are to be had for good: under an address that changes with their
 * content. A second visit asks for the page alone; a new release is never mixed with an old one.
 *
 * <p>Scripts and style sheets name each other relatively, so all of them follow the page.
 */
@Component
class FileAddresses {

    static final String STATIC = "classpath:/static/";

    private final String base;
    private final String leaflet;

    FileAddresses() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        this.base = "/v-" + version(resolver.getResources(STATIC + "**/*.*"));
        this.leaflet =
                "/webjars/leaflet/" + new WebJarVersionLocator().version("leaflet") + "/dist";
    }

    /**
     * The address of the files of this build, e.g. {@code /v-3f2a9c}, without a slash at the end.
     */
    String base() {
        return base;
    }

    /** The address of Leaflet's files in its own version, without a slash at the end. */
    String leaflet() {
        return leaflet;
    }

    /** What a template needs to name a file. */
    Map<String, String> forTemplates() {
        return Map.of("files", base, "leaflet", leaflet);
    }

    private static String version(Resource[] files) {
        var digests = new StringBuilder();
        Arrays.stream(files)
                .sorted(Comparator.comparing(FileAddresses::address))
                .map(FileAddresses::digest)
                .forEach(digests::append);
        return DigestUtils.md5DigestAsHex(digests.toString().getBytes()).substring(0, 10);
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(Resource file) {
        try (var content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(StreamUtils.copyToByteArray(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
