package ir.hamyar.atlas.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Who reads the answer: a person gets a page, a program JSON. */
enum Reader {
    PERSON,
    PROGRAM;

    /** No browser accepts so many; Spring sorts no more than fifty and then throws. */
    private static final int MOST_SORTED = 50;

    /** Judges by {@code f}, then by the address, then by what the client accepts. */
    static Reader of(HttpServletRequest request) {
        var format = Problems.parameter(request, "f");
        if (format != null) {
            return format.equals("html") ? PERSON : PROGRAM;
        }
        if (Problems.path(request).startsWith(request.getContextPath() + "/api/")) {
            return PROGRAM;
        }
        return prefersPages(request.getHeader(HttpHeaders.ACCEPT)) ? PERSON : PROGRAM;
    }

    private static boolean prefersPages(String accept) {
        var types = accepted(accept);
        return types.stream()
                .findFirst()
                .filter(type -> type.isCompatibleWith(MediaType.TEXT_HTML))
                .filter(MediaType::isConcrete)
                .isPresent();
    }

    private static List<MediaType> accepted(String accept) {
        if (accept == null) {
            return List.of();
        }
        try {
            var types = MediaType.parseMediaTypes(accept);
            if (types.size() <= MOST_SORTED) {
                MimeTypeUtils.sortBySpecificity(types);
            }
            types.sort(
                    (one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return types;
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }
}
