package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.problem.NotFound;
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

/** Measures and scores of all sites in one answer. */
@RestController
class ScoreController {

    private final Suitability suitability;
    private final Rules rules;
    private final ScoreAnswers answers;
    private final DataVersion version;

    ScoreController(
            Suitability suitability, Rules rules, ScoreAnswers answers, DataVersion version) {
        this.suitability = suitability;
        this.rules = rules;
        this.answers = answers;
        this.version = version;
    }

    /** Scores are given only where a preset, weights or a mean is named. */
    @GetMapping("/api/score")
    @Nullable ScoreAnswer score(HttpServletRequest request, HttpServletResponse response) {
        var asked = Parameters.read(request.getParameterMap(), ScoreQuery.KNOWN);
        var query = ScoreQuery.read(asked, rules);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(etag(asked))) {
            return null;
        }
        var sector = query.rules().sector();
        var sites = suitability.measured(sector);
        if (sites.isEmpty()) {
            throw new NotFound("problem.nothing-to-score", Suitability.MOST_SITES);
        }
        return answers.of(
                query,
                sites,
                query.model().map(model -> suitability.judge(sector, model)).orElse(null));
    }

    private String etag(Parameters asked) {
        var text = version.current() + asked;
        return "W/\"" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
