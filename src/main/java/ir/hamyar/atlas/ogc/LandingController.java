package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door of the open services, and which standards they keep. */
@Controller
class LandingController extends OgcController {

    private static final List<Format> FORMATS = List.of(Format.JSON, Format.HTML);

    private final Collections collections;
    private final Words words;

    LandingController(DataVersion version, Collections collections, Words words) {
        super(version);
        this.collections = collections;
        this.words = words;
    }

    @GetMapping({ROOT, ROOT + "/"})
    @Nullable ModelAndView landing(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var ask = read(request, FORMATS, FORMAT_ONLY);
        return answer(
                ask,
                request,
                response,
                "landing",
                () -> LandingPage.of(ask, words, collections.all()));
    }

    @GetMapping(ROOT + "/conformance")
    @Nullable ModelAndView conformance(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var ask = read(request, FORMATS, FORMAT_ONLY);
        return answer(ask, request, response, "conformance", () -> Conformance.of(ask, words));
    }
}
