package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.problem.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** Chooses how to write an answer: {@code f} decides, else what the client accepts. */
final class Negotiation {

    private Negotiation() {}

    /**
     * @param offers what can be written, the favourite first
     * @param asked the parameter {@code f}
     * @param accept the header, null where there is none
     * @return empty where nothing on offer is accepted
     * @throws InvalidInput when {@code f} names nothing on offer
     */
    static Optional<Format> choose(
            List<Format> offers, Optional<String> asked, @Nullable String accept) {
        if (asked.isPresent()) {
            return Optional.of(named(offers, asked.get()));
        }
        if (accept == null || accept.isBlank()) {
            return Optional.of(offers.get(0));
        }
        return accepted(accept).stream()
                .flatMap(type -> offers.stream().filter(offer -> matches(offer, type)))
                .findFirst();
    }

    private static Format named(List<Format> offers, String key) {
        return offers.stream()
                .filter(offer -> offer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("problem.choice", "f", key, keys(offers)));
    }

    private static List<String> keys(List<Format> offers) {
        return offers.stream().map(Format::key).distinct().toList();
    }

    private static boolean matches(Format offer, MimeType type) {
        return MimeType.valueOf(offer.mediaType()).isCompatibleWith(type);
    }

    private static List<MimeType> accepted(String accept) {
        try {
            var types = new ArrayList<>(MimeTypeUtils.parseMimeTypes(accept));
            types.removeIf(type -> quality(type) == 0);
            types.sort(Comparator.comparingDouble(Negotiation::quality).reversed());
            return types;
        } catch (InvalidMimeTypeException | NumberFormatException unreadable) {
            return List.of();
        }
    }

    private static double quality(MimeType type) {
        var quality = type.getParameter("q");
        return quality == null ? 1 : Double.parseDouble(quality);
    }
}
