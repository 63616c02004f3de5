package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.download.FeatureFiles;
import ir.hamyar.atlas.download.FileFormat;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands out exactly what a question finds. */
@Controller
class DownloadController {

    private final ExploreRepository repository;
    private final Explorer explorer;
    private final FeatureFiles files;
    private final Wordings wordings;

    DownloadController(
            ExploreRepository repository,
            Explorer explorer,
            FeatureFiles files,
            Wordings wordings) {
        this.repository = repository;
        this.explorer = explorer;
        this.files = files;
        this.wordings = wordings;
    }

    @GetMapping("/explore.{ending:csv|xlsx|geojson|gpkg}")
    void download(
            @PathVariable String ending,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = Parameters.read(request.getParameterMap(), Question.NARROWING);
        var question = Question.read(asked);
        var format = FileFormat.ofEnding(ending).orElseThrow();
        var table = explorer.table(question.subject());
        var head =
                FileHeads.of(
                        question,
                        table,
                        wordings.in(locale),
                        here(ending, question),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        var file =
                files.write(format, head, taker -> repository.readFeatures(question, table, taker));
        try {
            describe(response, format, question.subject().code(), Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String here(String ending, Question question) {
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/explore." + ending)
                        .toUriString();
        return Addresses.narrowed(address, question);
    }

    private static void describe(
            HttpServletResponse response, FileFormat format, String name, long length) {
        var fileName =
                "hamyar-atlas-%s-%s.%s"
                        .formatted(name, LocalDate.now(ZoneOffset.UTC), format.ending());
        response.setContentType(format.mediaType());
        response.setContentLengthLong(length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
