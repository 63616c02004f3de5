package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of trees need not say of each that it is a tree. */
class KindForAllIT extends IntakeIT {

    private static final String TREES =
            "کد,گونه گیاهی,طول جغرافیایی,عرض جغرافیایی\nd-1,چنار,50.881,34.651\nd-2,کاج,50.882,34.652\n";

    @Autowired private Questions questions;

    @Test
    void asksOfWhatKindTheyAreAndTakesTheAnswerForAll() {
        var before = checksum();
        var upload = bring("trees.csv", TREES, target("assets"));
        assertThat(questions.open(upload.inspection(), upload.choices()))
                .anySatisfy(
                        question -> {
                            assertThat(question.key()).isEqualTo("answers.kind");
                            assertThat(question.options())
                                    .extracting(Question.Option::value)
                                    .contains("tree", "park", "street-light");
                        });

        var answered =
                uploads.choose(upload.id(), answers(Map.of("kind", "tree")).or(upload.choices()));
        assertThat(questions.open(answered.inspection(), answered.choices())).isEmpty();
        var applied = uploads.applyNow(uploads.checkNow(upload.id()).id(), "tester");

        assertThat(one("SELECT string_agg(DISTINCT kind, ',') FROM asset WHERE ref LIKE 'd-%'"))
                .isEqualTo("tree");
        assertThat(one("SELECT properties ->> 'گونه گیاهی' FROM asset WHERE ref = 'd-1'"))
                .isEqualTo("چنار");
        batches.undo(applied.batch(), "tester");
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void endsOnlyWithinTheKindOfAFullList() {
        var before = checksum();
        var first =
                load(
                        "all.csv",
                        "ref,kind,lon,lat\na-1,tree,50.88,34.65\na-2,tree,50.88,34.66\na-3,park,50.89,34.65\n",
                        target("assets"));
        var second =
                load("trees.csv", "ref,kind,lon,lat\na-1,tree,50.88,34.65\n", complete("assets"));

        assertThat(one("SELECT string_agg(ref, ',') FROM asset WHERE valid_to IS NOT NULL"))
                .isEqualTo("a-2");

        batches.undo(second.batch(), "tester");
        batches.undo(first.batch(), "tester");
        assertThat(checksum()).isEqualTo(before);
    }

    private static Choices answers(Map<String, String> answers) {
        return new Choices(
                null, null, null, null, null, null, null, null, null, null, answers, null, null,
                null, null, null, null);
    }
}
