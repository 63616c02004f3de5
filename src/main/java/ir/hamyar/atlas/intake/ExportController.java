package ir.hamyar.atlas.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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

    private static final String MAP = "application/geo+json;charset=UTF-8";

    private final Exporter exporter;

    ExportController(Exporter exporter) {
        this.exporter = exporter;
    }

    /** The one file of the target, or all of them packed. */
    @GetMapping("/api/manage/export/{target}")
    void export(@PathVariable String target, HttpServletResponse response) throws IOException {
        exporter.of(
                target,
                files -> {
                    if (files.size() == 1) {
                        writeOne(files.entrySet().iterator().next(), response);
                    } else {
                        writePacked(target, files, response);
                    }
                });
    }

    private static void writeOne(Map.Entry<String, Written> file, HttpServletResponse response)
            throws IOException {
        var name = Path.of(file.getKey()).getFileName().toString();
        ReportController.describe(
                response, name.endsWith(".csv") ? ReportController.CSV : MAP, name);
        write(file.getValue(), response.getOutputStream());
    }

    private static void writePacked(
            String target, Map<String, Written> files, HttpServletResponse response)
            throws IOException {
        ReportController.describe(response, "application/zip", target + ".zip");
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                write(file.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    private static void write(Written file, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        file.write(writer);
        writer.flush();
    }
}
