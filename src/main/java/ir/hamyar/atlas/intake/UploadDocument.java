package ir.hamyar.atlas.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import ir.hamyar.atlas.ingest.Column;
import ir.hamyar.atlas.ingest.CrsCandidate;
import ir.hamyar.atlas.ingest.Layer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload as the page is told of it.
 *
 * @param remembered whether it began with how an earlier file of the same columns was understood
 * @param questions what must still be answered
 * @param problem why the last step failed
 * @param undone whether its load was taken back
 */
record UploadDocument(
        String id,
        String name,
        long size,
        String who,
        String state,
        Instant changedAt,
        @Nullable Instant checkedAt,
        boolean remembered,
        Look inspection,
        Choices choices,
        List<Asked> questions,
        Upload.@Nullable Progress progress,
        @Nullable Said problem,
        @Nullable CheckCounts counts,
        @Nullable Long batch,
        boolean undone) {

    /** An {@link InspectionView} whose notes are sentences. */
    record Look(
            String format,
            List<Layer> layers,
            @Nullable String charset,
            boolean charsetSure,
            @Nullable String delimiter,
            List<Column> columns,
            List<InspectionView.Sample> sample,
            boolean hasGeometry,
            @Nullable String geometryType,
            @Nullable String x,
            @Nullable String y,
            @Nullable String crs,
            List<Candidate> crsCandidates,
            boolean axesLookSwapped,
            List<Said> notes) {}

    /** A {@link CrsCandidate} with its names as the page looks for them. */
    record Candidate(
            String code,
            @JsonProperty("name_fa") String nameFa,
            @JsonProperty("name_en") String nameEn,
            int inside,
            int of,
            List<double[]> points) {

        static Candidate of(CrsCandidate one) {
            return new Candidate(
                    one.code(), one.nameFa(), one.nameEn(), one.inside(), one.of(), one.points());
        }
    }

    /** A finding in both languages. */
    record Said(
            String severity,
            String code,
            @JsonProperty("message_fa") String messageFa,
            @JsonProperty("message_en") String messageEn) {}

    /** A {@link Question}. */
    record Asked(
            String key,
            @JsonProperty("message_fa") String messageFa,
            @JsonProperty("message_en") String messageEn,
            List<Answer> options) {

        static Asked of(Question question) {
            return new Asked(
                    question.key(),
                    question.messageFa(),
                    question.messageEn(),
                    question.options().stream().map(Answer::of).toList());
        }
    }

    /** A {@link Question.Option}. */
    record Answer(
            String value,
            @JsonProperty("label_fa") String labelFa,
            @JsonProperty("label_en") String labelEn,
            @JsonProperty("hint_fa") String hintFa,
            @JsonProperty("hint_en") String hintEn) {

        static Answer of(Question.Option option) {
            return new Answer(
                    option.value(),
                    option.labelFa(),
                    option.labelEn(),
                    option.hintFa(),
                    option.hintEn());
        }
    }
}
