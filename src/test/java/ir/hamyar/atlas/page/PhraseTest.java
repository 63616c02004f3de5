package ir.hamyar.atlas.page;

import static ir.hamyar.atlas.text.Language.EN;
import static ir.hamyar.atlas.text.Language.FA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void prefersTheReadersLanguage() {
        assertThat(new Bilingual("سیرو", "Siru").in(EN)).isEqualTo(Phrase.own("Siru", EN));
    }

    @Test
    void borrowsTheOtherLanguageAndSaysSo() {
        assertThat(new Bilingual(" ", "late 8th c AH").in(FA))
                .isEqualTo(new Phrase("late 8th c AH", EN, true));
        assertThat(new Bilingual(null, "").in(FA)).isNull();
    }

    @Test
    void knowsALanguageByItsLetters() {
        assertThat(Phrase.asWritten("Mehr via Ghatreh").language()).isEqualTo(EN);
        assertThat(Phrase.asWritten("سفر استاندار قم به کهک (IRIB)").language()).isEqualTo(FA);
        assertThat(Phrase.asWritten("2016").language()).isEqualTo(EN);
    }

    @Test
    void noTextEndsADataBlock() {
        assertThat(DataBlock.json(Map.of("name", "</script><!--&")))
                .isEqualTo("{\"name\":\"\\u003c/script\\u003e\\u003c!--\\u0026\"}");
    }
}
