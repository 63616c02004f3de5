package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The services described for programs (OpenAPI 3.0) and for people. */
@Controller
class ApiController extends OgcController {

    private static final List<Format> FORMATS = List.of(Format.OPENAPI, Format.JSON, Format.HTML);

    private final ApiDocument document;

    ApiController(DataVersion version, ApiDocument document) {
        super(version);
        this.document = document;
    }

    @GetMapping(ROOT + "/api")
    @Nullable ModelAndView api(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var ask = read(request, FORMATS, FORMAT_ONLY);
        return answer(ask, request, response, "api", () -> document.describe(ask));
    }

    @GetMapping(ROOT + "/api.html")
    @Nullable ModelAndView page(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var ask = read(request, List.of(Format.HTML), FORMAT_ONLY);
        return answer(ask, request, response, "api", () -> document.describe(ask));
    }
}
