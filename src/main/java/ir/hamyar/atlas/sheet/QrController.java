package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import ir.hamyar.atlas.sheet.pdf.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * QR codes of the atlas's own addresses. Those of others are refused: a code drawn here would lend
 * them our name.
 */
@RestController
class QrController {

    private static final String URL = "url";

    /** Longer ones make squares too small for a phone to read from a screen. */
    private static final int MOST_CHARACTERS = 1200;

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    @GetMapping("/qr.svg")
    ResponseEntity<String> code(HttpServletRequest request) {
        var parameters = Parameters.read(request.getParameterMap(), List.of(URL));
        var path =
                parameters
                        .find(URL)
                        .orElseThrow(() -> new InvalidInput("problem.missing-parameter", URL));
        if (path.length() > MOST_CHARACTERS || !isOwnPath(path)) {
            throw new InvalidInput("problem.qr-address", MOST_CHARACTERS);
        }
        var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(SVG)
                .body(QrCode.svg(home + path));
    }

    /** A path with or without query and fragment; “//host” and “/\host” lead elsewhere. */
    private static boolean isOwnPath(String path) {
        try {
            var address = new URI(path);
            return path.startsWith("/")
                    && !path.startsWith("//")
                    && !address.isAbsolute()
                    && address.getRawAuthority() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
