package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Batches;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The loads there were, and the way back. */
@RestController
@RequestMapping("/api/manage/batches")
class BatchController {

    private final Batches batches;

    BatchController(Batches batches) {
        this.batches = batches;
    }

    /** Some of the loads, newest first, and how many there are. */
    record Page(List<BatchDocument> batches, int total) {}

    @GetMapping
    Page list(HttpServletRequest request) {
        var page =
                RowPage.of(Parameters.read(request.getParameterMap(), List.of("offset", "limit")));
        return new Page(
                batches.list(page.offset(), page.limit()).stream().map(BatchDocument::of).toList(),
                batches.count());
    }

    @GetMapping("/{id}")
    BatchDocument get(@PathVariable long id) {
        return batches.find(id)
                .map(BatchDocument::of)
                .orElseThrow(() -> new NotFound("problem.no-such-batch", id));
    }

    @PostMapping("/{id}/undo")
    BatchDocument undo(@PathVariable long id, Principal person) {
        Refusal.ofUndo(() -> batches.undo(id, person.getName()));
        return get(id);
    }
}
