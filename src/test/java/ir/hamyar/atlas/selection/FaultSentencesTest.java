package ir.hamyar.atlas.selection;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault that a filter can have has a sentence in both languages. */
class FaultSentencesTest {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void areWritten(Fault fault) {
        var key = SelectionParameters.key(fault);

        assertThat(bundle("fa").containsKey(key)).as(key).isTrue();
        assertThat(bundle("en").containsKey(key)).as(key).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void areWrittenForEveryKindOfProperty(Kind kind) {
        var key = "problem.filter-against-" + kind.name().toLowerCase(Locale.ROOT);

        assertThat(bundle("fa").containsKey(key)).as(key).isTrue();
        assertThat(bundle("en").containsKey(key)).as(key).isTrue();
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("messages/problem", Locale.forLanguageTag(language));
    }
}
