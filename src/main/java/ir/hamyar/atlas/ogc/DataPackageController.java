package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.problem.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands out all that is published, in one file. */
@Controller
class DataPackageController {

    static final String PATH = "/data-package.zip";

    private final DataPackage data;

    DataPackageController(DataPackage data) {
        this.data = data;
    }

    @GetMapping(PATH)
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.read(request.getParameterMap(), List.of());
        var version = data.version();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(version)) {
            return;
        }
        var root = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        var opened = data.open(root + PATH);
        try (var content = opened.content()) {
            var name = "hamyar-atlas-data-" + version + ".zip";
            var attached = ContentDisposition.attachment().filename(name).build();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
            response.setContentType("application/zip");
            response.setContentLengthLong(opened.length());
            content.transferTo(response.getOutputStream());
        }
    }
}
