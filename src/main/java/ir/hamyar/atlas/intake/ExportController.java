package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.problem.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the records of a target in the form of the data folder. */
@RestController
class ExportController {

    private final Exporter exporter;

    ExportController(Exporter exporter) {
        this.exporter = exporter;
    }

    /** The one file of the target, or all of them packed. */
    @GetMapping("/api/manage/export/{target}")
    void export(@PathVariable String target, HttpServletResponse response) throws IOException {
        var files = exporter.of(target);
        if (files.isEmpty()) {
            throw new NotFound("problem.nothing-to-export", target);
        }
        if (files.size() == 1) {
            writeOne(files.entrySet().iterator().next(), response);
        } else {
            writePacked(target, files, response);
        }
    }

    private static void writeOne(Map.Entry<String, String> file, HttpServletResponse response)
            throws IOException {
        var name = Path.of(file.getKey()).getFileName().toString();
        ReportController.describe(
                response,
                name.endsWith(".csv") ? ReportController.CSV : "application/geo+json;charset=UTF-8",
                name);
        response.getOutputStream().write(file.getValue().getBytes(StandardCharsets.UTF_8));
    }

    private static void writePacked(
            String target, Map<String, String> files, HttpServletResponse response)
            throws IOException {
        ReportController.describe(response, "application/zip", target + ".zip");
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
