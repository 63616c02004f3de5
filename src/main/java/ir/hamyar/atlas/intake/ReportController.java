package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what a check found, to be read or to be corrected. */
@RestController
class ReportController {

    static final String CSV = "text/csv;charset=UTF-8";
    static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int PAGE = 50;
    private static final int MOST = 500;
    private static final int LAST_OFFSET = 100_000_000;
    private static final List<String> SEVERITIES = List.of("error", "warning", "note");

    private final Uploads uploads;
    private final Report report;
    private final ReportFiles files;

    ReportController(Uploads uploads, Report report, ReportFiles files) {
        this.uploads = uploads;
        this.report = report;
        this.files = files;
    }

    /** At most {@value #MOST} findings at a time. */
    @GetMapping("/api/manage/uploads/{id}/report")
    ReportDocument report(@PathVariable String id, HttpServletRequest request) {
        var parameters =
                Parameters.read(
                        request.getParameterMap(), Set.of("severity", "code", "offset", "limit"));
        var severity = parameters.find("severity").orElse(null);
        if (severity != null && !SEVERITIES.contains(severity)) {
            throw new InvalidInput("problem.choice", "severity", severity, SEVERITIES);
        }
        return report.of(
                uploads.get(id),
                severity,
                parameters.find("code").orElse(null),
                number(parameters, "offset", 0, 0, LAST_OFFSET),
                number(parameters, "limit", PAGE, 1, MOST));
    }

    @GetMapping("/api/manage/uploads/{id}/report.csv")
    void csv(@PathVariable String id, Locale language, HttpServletResponse response)
            throws IOException {
        var upload = uploads.get(id);
        files.ready(upload, false);
        describe(response, CSV, fileName(upload, "csv"));
        files.writeCsv(upload, language, response.getOutputStream());
    }

    @GetMapping("/api/manage/uploads/{id}/report.xlsx")
    void workbook(@PathVariable String id, Locale language, HttpServletResponse response)
            throws IOException {
        var upload = uploads.get(id);
        files.ready(upload, true);
        describe(response, WORKBOOK, fileName(upload, "xlsx"));
        files.writeWorkbook(upload, language, response.getOutputStream());
    }

    static void describe(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static String fileName(Upload upload, String ending) {
        return upload.name().replaceFirst("\\.[^.]{1,8}$", "") + "-report." + ending;
    }

    private static int number(
            Parameters parameters, String name, int otherwise, int least, int most) {
        var text = parameters.find(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw new InvalidInput("problem." + name, text, most);
        }
        return Math.min(Integer.parseInt(text), most);
    }
}
