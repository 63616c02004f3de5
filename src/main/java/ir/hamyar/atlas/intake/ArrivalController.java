package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.TooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files as they stream in, straight to where they are kept. Spring's own handling of forms is
 * turned off: it would write whatever anybody sends to disk before it is known who sends it.
 */
@RestController
class ArrivalController {

    private static final String FILE = "file";

    /** Boundaries and headers of the form around the file. */
    private static final int FORM_BYTES = 64 * 1024;

    private final Uploads uploads;
    private final UploadFiles files;
    private final UploadDocuments documents;

    ArrivalController(Uploads uploads, UploadFiles files, UploadDocuments documents) {
        this.uploads = uploads;
        this.files = files;
        this.documents = documents;
    }

    /** The part {@code file} of a form becomes an upload; other parts are passed over. */
    @PostMapping("/api/manage/uploads")
    ResponseEntity<UploadDocument> receive(HttpServletRequest request, Principal person)
            throws IOException {
        try {
            var upload = receive(file(request), person.getName());
            return ResponseEntity.created(URI.create("/api/manage/uploads/" + upload.id()))
                    .body(documents.of(upload));
        } catch (FileUploadException noForm) {
            throw new InvalidInput("problem.no-file");
        }
    }

    /** Refuses what says that it is too large before any of it is read. */
    private FileItemStream file(HttpServletRequest request)
            throws FileUploadException, IOException {
        var form = new FileUpload();
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        boolean tooLarge = request.getContentLengthLong() > files.largest().toBytes() + FORM_BYTES;
        var parts = form.getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext()) {
            var part = parts.next();
            if (!part.isFormField() && FILE.equals(part.getFieldName())) {
                if (tooLarge) {
                    throw new TooLarge(
                            "problem.file-too-large",
                            part.getName(),
                            files.largest().toMegabytes());
                }
                return part;
            }
        }
        throw new InvalidInput("problem.no-file");
    }

    private Upload receive(FileItemStream part, String who) throws IOException {
        var name = part.getName() == null ? "" : part.getName();
        try (InputStream content = part.openStream()) {
            return Refusal.ofFile(name, () -> uploads.receive(content, name, who, Choices.NONE));
        } catch (UncheckedIOException brokenOff) {
            throw brokenOff.getCause();
        }
    }
}
