package ir.hamyar.atlas.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.problem.Unprocessable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody has found a site to stand. Nothing of it may be missing: a position of which
 * nobody knows how exact it is, or whose it is, would be worth no more than the old one.
 *
 * @param precision one of those of {@link Position}, but not {@code unlocated}
 * @param uncertaintyM radius in metres of the circle in which it stands
 * @param sourceFa how it was found and by whom, in Persian; one of the two languages is enough
 * @param licence under which terms the position may be passed on
 */
record NewPosition(
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String precision,
        @JsonProperty("uncertainty_m") @Nullable BigDecimal uncertaintyM,
        @JsonProperty("source_fa") @Nullable String sourceFa,
        @JsonProperty("source_en") @Nullable String sourceEn,
        @Nullable String licence) {

    private static final int LARGEST_UNCERTAINTY_M = 100_000;
    private static final int LONGEST_TEXT = 500;

    /**
     * @throws Unprocessable naming the first thing that is missing or impossible
     */
    void refuseNonsense() {
        refuseOutOf("lon", lon == null ? null : BigDecimal.valueOf(lon), -180, 180);
        refuseOutOf("lat", lat == null ? null : BigDecimal.valueOf(lat), -90, 90);
        if (precision == null) {
            throw new Unprocessable("problem.position-missing", "precision");
        }
        if (!Vocabulary.PRECISIONS.contains(precision)) {
            throw new Unprocessable(
                    "problem.choice", "precision", precision, Vocabulary.PRECISIONS);
        }
        refuseOutOf("uncertainty_m", uncertaintyM, 1, LARGEST_UNCERTAINTY_M);
        if (isEmpty(sourceFa) && isEmpty(sourceEn)) {
            throw new Unprocessable("problem.position-missing", "source");
        }
        if (isEmpty(licence)) {
            throw new Unprocessable("problem.position-missing", "licence");
        }
        List.of("source_fa", "source_en", "licence").forEach(this::refuseTooLong);
    }

    private static void refuseOutOf(String name, @Nullable BigDecimal value, int least, int most) {
        if (value == null) {
            throw new Unprocessable("problem.position-missing", name);
        }
        if (value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unprocessable(
                    "problem.position-number", name, value.toPlainString(), least, most);
        }
    }

    private void refuseTooLong(String name) {
        var text =
                switch (name) {
                    case "source_fa" -> sourceFa;
                    case "source_en" -> sourceEn;
                    default -> licence;
                };
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new Unprocessable("problem.text-too-long", name, text.length(), LONGEST_TEXT);
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
