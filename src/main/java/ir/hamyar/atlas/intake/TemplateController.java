package ir.hamyar.atlas.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out tables to be filled in. */
@RestController
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/api/manage/templates/{target}.csv")
    void csv(@PathVariable String target, Locale language, HttpServletResponse response)
            throws IOException {
        var schema = templates.schema(target);
        ReportController.describe(response, ReportController.CSV, target + "-template.csv");
        templates.writeCsv(schema, language, response.getOutputStream());
    }

    @GetMapping("/api/manage/templates/{target}.xlsx")
    void workbook(@PathVariable String target, Locale language, HttpServletResponse response)
            throws IOException {
        var schema = templates.schema(target);
        ReportController.describe(response, ReportController.WORKBOOK, target + "-template.xlsx");
        templates.writeWorkbook(schema, language, response.getOutputStream());
    }
}
