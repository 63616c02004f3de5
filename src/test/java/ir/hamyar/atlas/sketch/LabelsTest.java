package ir.hamyar.atlas.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void leavesOutANameThatWouldTouchAnother() {
        var labels = new Labels(10);
        assertThat(labels.place("city", 100, 100, "کهک")).isTrue();
        assertThat(labels.place("city", 102, 101, "فردو")).isTrue();
        assertThat(labels.place("city", 101, 100, "وشنوه")).isFalse();
        assertThat(labels.set()).hasSize(2);
    }

    @Test
    void keepsClearOfTheSubjectAndTheEdge() {
        var labels = new Labels(10);
        labels.reserve(100, 100, 40, 40);
        assertThat(labels.place("city", 100, 100, "قم")).isFalse();
        assertThat(labels.place("city", 2, 50, "دستجرد")).isFalse();
    }

    @Test
    void setsNoMoreThanTheDrawingBears() {
        var labels = new Labels(1);
        assertThat(labels.place("city", 60, 60, "قم")).isTrue();
        assertThat(labels.place("city", 200, 200, "کهک")).isFalse();
    }
}
