package ir.hamyar.atlas.nearby;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What is near a site or a point, for programs and for the map page. */
@RestController
class NearbyController {

    private static final List<String> KNOWN = List.of("site", "lon", "lat");

    private final Nearby nearby;
    private final NearbyAnswers answers;
    private final DataVersion version;

    NearbyController(Nearby nearby, NearbyAnswers answers, DataVersion version) {
        this.nearby = nearby;
        this.answers = answers;
        this.version = version;
    }

    @GetMapping("/api/nearby")
    @Nullable NearbyAnswer nearby(HttpServletRequest request, HttpServletResponse response) {
        var asked = Parameters.read(request.getParameterMap(), KNOWN);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag(asked))) {
            return null;
        }
        return answers.of(around(asked));
    }

    private Surroundings around(Parameters asked) {
        var site = asked.find("site");
        var lon = asked.find("lon");
        var lat = asked.find("lat");
        if (site.isPresent() && lon.isEmpty() && lat.isEmpty()) {
            var ref = site.get();
            return nearby.ofSite(ref).orElseThrow(() -> new NotFound("problem.unknown-site", ref));
        }
        if (site.isEmpty() && lon.isPresent() && lat.isPresent()) {
            return nearby.ofPoint(
                    degrees("lon", lon.get(), Bbox::isLongitude, Bbox.MAX_LON),
                    degrees("lat", lat.get(), Bbox::isLatitude, Bbox.MAX_LAT));
        }
        throw new InvalidInput("problem.nearby-origin");
    }

    private static double degrees(String name, String text, DoublePredicate allowed, double most) {
        try {
            var value = Double.parseDouble(text);
            if (allowed.test(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // The same sentence says what may stand here.
        }
        throw new InvalidInput("problem.degrees", name, text, (int) most);
    }

    private String etag(Parameters asked) {
        var text = version.current() + asked;
        return "W/\"" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
