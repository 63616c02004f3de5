package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sheets as PDF. */
@Controller
class SheetController {

    static final int MOST_SHEETS = 60;

    /** In an atlas a sheet costs less: its fonts are embedded once and nobody waits for each. */
    private static final int SHEETS_TO_A_CHARGE = 2;

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private final Sheets sheets;
    private final SheetPrinter printer;
    private final PrintRoom room;
    private final DataVersion version;

    SheetController(Sheets sheets, SheetPrinter printer, PrintRoom room, DataVersion version) {
        this.sheets = sheets;
        this.printer = printer;
        this.room = room;
        this.version = version;
    }

    @GetMapping("/sites/{ref}.pdf")
    void sheet(
            @PathVariable String ref,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.read(request.getParameterMap(), List.of());
        var sheet = sheets.find(ref).orElseThrow(() -> new NotFound("problem.unknown-site", ref));
        var imprint = imprint(locale);
        if (isUnchanged(sheet.hash(), imprint, request, response)) {
            return;
        }
        print(
                request,
                response,
                ref + "-" + imprint.language().code(),
                1,
                out -> {
                    printer.print(sheet, imprint, out);
                    sheets.issue(sheet, imprint.language());
                });
    }

    @GetMapping("/sites.pdf")
    void atlas(Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = Parameters.read(request.getParameterMap(), AtlasFilter.PARAMETERS);
        var filter = AtlasFilter.read(parameters);
        var refs =
                filter.refs().isEmpty() ? sheets.listRefs(filter, MOST_SHEETS + 1) : filter.refs();
        if (refs.size() > MOST_SHEETS) {
            throw new InvalidInput("problem.sheet-too-many-sites", MOST_SHEETS);
        }
        var found = sheets.list(refs);
        if (found.isEmpty()) {
            throw new NotFound("problem.sheet-no-site");
        }
        var imprint = imprint(locale);
        var hashes = found.stream().map(Sheet::hash).toList().hashCode();
        if (isUnchanged(Integer.toHexString(hashes), imprint, request, response)) {
            return;
        }
        var known = found.stream().map(Sheet::ref).toList();
        var missing = refs.stream().filter(ref -> !known.contains(ref)).toList();
        print(
                request,
                response,
                "hamyar-atlas-" + imprint.language().code(),
                1 + found.size() / SHEETS_TO_A_CHARGE,
                out -> {
                    printer.print(found, missing, imprint, out);
                    found.forEach(sheet -> sheets.issue(sheet, imprint.language()));
                });
    }

    private Imprint imprint(Locale locale) {
        return new Imprint(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
                Language.of(locale),
                LocalDate.now(TEHRAN),
                version.current(),
                sheets.listMapAttributions());
    }

    /** Asked before anything is printed, so that it costs the reader's account nothing. */
    private static boolean isUnchanged(
            String hash,
            Imprint imprint,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        var content =
                Integer.toHexString(
                        List.of(imprint.address(), imprint.dataVersion(), imprint.issuedOn())
                                .hashCode());
        var etag = "W/\"%s-%s-%s\"".formatted(hash, content, imprint.language().code());
        return new ServletWebRequest(request, response).checkNotModified(etag);
    }

    /**
     * Prints into a file first: a reader with a slow line must not hold a press, and what fails
     * half way is answered with an error and not with half a sheet.
     */
    private void print(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            int count,
            Printing printing)
            throws IOException {
        var file = Files.createTempFile("atlas-sheet", ".pdf");
        try {
            room.print(
                    request.getRemoteAddr(),
                    count,
                    () -> {
                        try (var out = Files.newOutputStream(file)) {
                            printing.write(out);
                        }
                    });
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private interface Printing {

        void write(java.io.OutputStream out) throws IOException;
    }
}
