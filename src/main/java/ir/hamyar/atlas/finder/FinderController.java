package ir.hamyar.atlas.finder;

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

/** The finder, for programs and for the map page. */
@RestController
class FinderController {

    private final Finder finder;
    private final FinderAnswers answers;
    private final DataVersion version;

    FinderController(Finder finder, FinderAnswers answers, DataVersion version) {
        this.finder = finder;
        this.answers = answers;
        this.version = version;
    }

    /** Any of the four questions may be left out. */
    @GetMapping("/api/finder")
    @Nullable FinderAnswer find(HttpServletRequest request, HttpServletResponse response) {
        var asked = Parameters.read(request.getParameterMap(), Questions.KNOWN);
        var questions = Questions.read(asked);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag(asked))) {
            return null;
        }
        return answers.of(questions, finder.answer(questions));
    }

    private String etag(Parameters asked) {
        var text = version.current() + asked;
        return "W/\"" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
