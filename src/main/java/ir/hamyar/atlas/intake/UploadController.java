package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Difference.Kind;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way of a file through the browser once it is here: understood, checked, applied. */
@RestController
@RequestMapping("/api/manage")
class UploadController {

    private final Uploads uploads;
    private final UploadFiles files;
    private final UploadDocuments documents;
    private final UploadDifferences differences;
    private final FindingRepository findings;
    private final Loads loads;
    private final Wordings wordings;

    UploadController(
            Uploads uploads,
            UploadFiles files,
            UploadDocuments documents,
            UploadDifferences differences,
            FindingRepository findings,
            Loads loads,
            Wordings wordings) {
        this.uploads = uploads;
        this.files = files;
        this.documents = documents;
        this.differences = differences;
        this.findings = findings;
        this.loads = loads;
        this.wordings = wordings;
    }

    /** What can be brought in, and how large a file may be. */
    @GetMapping("/targets")
    Map<String, Object> targets() {
        var targets =
                loads.importers().stream()
                        .map(importer -> TargetDocument.of(importer.schema(), wordings))
                        .toList();
        return Map.of("targets", targets, "largestFile", files.largest().toBytes());
    }

    @GetMapping("/uploads/{id}")
    UploadDocument get(@PathVariable String id) {
        return documents.of(uploads.get(id));
    }

    @PutMapping("/uploads/{id}/choices")
    UploadDocument choose(@PathVariable String id, @RequestBody Choices choices) {
        var name = uploads.get(id).name();
        return documents.of(Refusal.ofFile(name, () -> uploads.choose(id, choices)));
    }

    @PostMapping("/uploads/{id}/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(@PathVariable String id) {
        uploads.check(id);
    }

    @GetMapping("/uploads/{id}/differences")
    DifferencesDocument differences(@PathVariable String id, HttpServletRequest request) {
        var parameters =
                Parameters.read(request.getParameterMap(), List.of("kind", "offset", "limit"));
        var page = RowPage.of(parameters);
        return differences.list(
                uploads.get(id),
                parameters.find("kind").map(UploadController::kind).orElse(null),
                page.offset(),
                page.limit());
    }

    private static @Nullable Kind kind(String code) {
        var codes = Arrays.stream(Kind.values()).map(Kind::code).toList();
        if (!codes.contains(code)) {
            throw new InvalidInput("problem.choice", "kind", code, codes);
        }
        return Kind.values()[codes.indexOf(code)];
    }

    /** Shapes that were not valid, as they came and as they were repaired. */
    @GetMapping("/uploads/{id}/repairs")
    Map<String, Object> repairs(@PathVariable String id, HttpServletRequest request) {
        var page =
                RowPage.of(Parameters.read(request.getParameterMap(), List.of("offset", "limit")));
        return Map.of(
                "repairs", findings.listRepairs(uploads.get(id).id(), page.offset(), page.limit()));
    }

    @PostMapping("/uploads/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void apply(@PathVariable String id, Principal person) {
        uploads.apply(id, person.getName());
    }

    /** Stops what is under way; an upload at rest is forgotten. */
    @DeleteMapping("/uploads/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelOrForget(@PathVariable String id) {
        uploads.cancelOrForget(id);
    }
}
