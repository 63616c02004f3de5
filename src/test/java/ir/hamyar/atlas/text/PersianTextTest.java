package ir.hamyar.atlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersianTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "امام زاده",
                "امامزاده",
                "امام‌زاده",
                "امامزادة",
                "إمامزاده",
                "امامـزاده",
                "اِمامزادهٔ"
            })
    void findsEmamzadehHoweverItIsSpelledInPersian(String query) {
        assertThat(finds(query, "امامزاده ابراهیم")).isTrue();
        assertThat(finds(query, "امام‌زاده ابراهيم")).isTrue();
        assertThat(finds(query, "بقعه شاهزاده ناصر")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emamzadeh", "imamzadeh", "imamzada", "emamzade", "Imāmzāda", "Imamzadah",
                "Emām-zādeh", "emam zadeh", "Imam'zadeh", "emamz", "emamza", "emamzad"
            })
    void findsEmamzadehHoweverItIsSpelledInLatin(String query) {
        assertThat(finds(query, "Emamzadeh Ebrahim")).isTrue();
        assertThat(finds(query, "Imamzada Ibrahim")).isTrue();
        assertThat(finds(query, "Sariyeh Khatun")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "emamzadeh,imamzada",
        "emamzadeh,emamzade",
        "Ma'sumeh,Masoumeh",
        "Fatima Masumeh,Fatemeh Ma‘soume",
        "Qom,Ghom",
        "Qom,Qum",
        "Ebrahim,Ibraheem",
        "Esma'il,Ismail",
        "Esma'il,Esmaeil",
        "Zeynab,Zainab",
        "Seyyed,Sayyid",
        "Seyyed,Seyed",
        "Hoseyn,Hussein",
        "Ja'far,Jaafar",
        "Jafariyeh,Jafarieh",
        "Zakariya,Zakaria",
        "Ahmad,Ahmed",
        "Mohammad,Muhammed",
        "al-Rawandi,al-Ravandi",
        "al-Din,aldin",
        "Boq'eh,Boghe",
        "ابراهيم,ابراهیم",
        "كهك,کهک",
        "آستانه,استانه",
        "رؤیا,رويا",
        "فاطمة,فاطمه",
        "٦٠ بقعه,۶۰بقعه",
        "۶۰ بقعه,60 بقعه",
        "امامزاده موسی مبرقع (ع),امامزاده موسی مبرقع",
    })
    void twoSpellingsHaveOneKey(String one, String other) {
        assertThat(PersianText.searchKey(one)).isEqualTo(PersianText.searchKey(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Shahzadeh Hamzeh",
        "Emamzadeh Ma'sumeh of Kahak",
        "Tayyeb and Taher",
        "Gonbad-e Sabz",
        "Shah Esma'il (Seyyed Sarbakhsh)",
        "Safura Khatun"
    })
    void everyBeginningOfAWordFindsIt(String name) {
        for (String word : name.split("[ ()-]+")) {
            for (int end = 1; end <= word.length(); end++) {
                assertThat(finds(word.substring(0, end), name)).as(word.substring(0, end)).isTrue();
            }
        }
    }

    @Test
    void joinsTheNamesBetweenBars() {
        assertThat(
                        PersianText.searchKey(
                                "امامزاده زید", "Emamzadeh Zayd", null, " ", "Imamzada Zaid"))
                .isEqualTo("|امامزادهزید|imamzadzid|");
        assertThat(PersianText.searchKey()).isEqualTo("|");
    }

    @Test
    void keepsShortWordsApart() {
        assertThat(PersianText.searchTokens("shah ali")).containsExactly("sha", "ali");
    }

    @Test
    void keepsLettersAndDigitsOnly() {
        assertThat(PersianText.searchTokens("50%_ \\ | ' ''; -- «قم»")).containsExactly("50", "قم");
        assertThat(PersianText.searchTokens(null)).isEmpty();
        assertThat(PersianText.searchTokens(" ‌ - ")).isEmpty();
    }

    @Test
    void bearsAQueryOfAnyLength() {
        assertThat(PersianText.searchTokens("قم ".repeat(100_000))).hasSize(8);
        assertThat(PersianText.searchTokens("ق".repeat(100_000)))
                .singleElement()
                .satisfies(token -> assertThat(token).hasSize(60));
    }

    private static boolean finds(String query, String... names) {
        var key = PersianText.searchKey(Arrays.copyOf(names, names.length));
        var tokens = PersianText.searchTokens(query);
        return !tokens.isEmpty() && tokens.stream().allMatch(key::contains);
    }
}
