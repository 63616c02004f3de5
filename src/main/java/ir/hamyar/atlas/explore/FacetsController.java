package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** How many things stand under each code of each facet. */
@RestController
class FacetsController {

    private final Explorer explorer;
    private final DataVersion version;

    FacetsController(Explorer explorer, DataVersion version) {
        this.explorer = explorer;
        this.version = version;
    }

    @GetMapping("/api/facets")
    @Nullable Explored facets(HttpServletRequest request, HttpServletResponse response) {
        var asked = Parameters.read(request.getParameterMap(), Question.NARROWING);
        var question = Question.read(asked);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag(asked))) {
            return null;
        }
        return explorer.explore(question);
    }

    private String etag(Parameters asked) {
        var text = version.current() + asked;
        return "W/\"" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
