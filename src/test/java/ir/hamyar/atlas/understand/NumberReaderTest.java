package ir.hamyar.atlas.understand;

import static ir.hamyar.atlas.understand.Codings.codes;
import static ir.hamyar.atlas.understand.Codings.plain;
import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.text.Digits;
import ir.hamyar.atlas.text.Language;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

    private final NumberReader numbers = new NumberReader();

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "۱۲۳           | 123",
                "١٢٣           | 123",
                "123           | 123",
                "１２３          | 123",
                "۱٬۲۳۴٬۵۶۷     | 1234567",
                "۱٬۲۳۴٫۵       | 1234.5",
                "۱ ۲۳۴ ۵۶۷     | 1234567",
                "1'234'567     | 1234567",
                "1,234.5       | 1234.5",
                "۱،۲۳۴،۵۶۷     | 1234567",
                "1,234,567     | 1234567",
                "12.5          | 12.5",
                ".5            | 0.5",
                "٫۵            | 0.5",
                "-7            | -7",
                "−۷            | -7",
                "+7            | 7",
                "007           | 7",
                "0.000         | 0.000",
            })
    void readsWithoutDoubt(String written, String value) {
        assertThat(plain(numbers.number(written))).isEqualTo(value);
        assertThat(codes(numbers.number(written))).isEmpty();
    }

    @ParameterizedTest(name = "«{0}» is {1}, remarked {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234         | 1234     | comma-thousands",
                "۱،۲۳۴         | 1234     | comma-thousands",
                "1,5           | 1.5      | comma-decimal",
                "0,123         | 0.123    | comma-decimal",
                "1234,567      | 1234.567 | comma-decimal",
                "1.234,5       | 1234.5   | comma-decimal",
                "1 234,5       | 1234.5   | comma-decimal",
                "1.234         | 1.234    | point-decimal",
                "1.234.567     | 1234567  | point-thousands",
                "۳/۵           | 3.5      | slash-decimal",
                "۸۵/۵          | 85.5     | slash-decimal",
                "1,234/5       | 1234.5   | slash-decimal",
                "(1234)        | -1234    | brackets-minus",
                "۱۲۳-          | -123     | minus-behind",
                "1.5E+9        | 1500000000 | scientific",
                "۱2٣           | 123      | mixed-digits",
            })
    void saysByWhichRuleItRead(String written, String value, String remark) {
        assertThat(plain(numbers.number(written))).isEqualTo(value);
        assertThat(codes(numbers.number(written))).containsExactly(remark);
    }

    @ParameterizedTest(name = "«{0}» is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "۱/۲            | slash-unclear",
                "3/5            | slash-unclear",
                "85/5           | slash-unclear",
                "۱۴۰۴/۰۶/۲۵     | date-for-number",
                "12,34,567      | separators-unclear",
                "1,2345,678     | separators-unclear",
                "1234,567,890   | separators-unclear",
                "1,234 567      | separators-unclear",
                "1.234٬567      | separators-unclear",
                "1٫2٫3          | separators-unclear",
                "5.             | separators-unclear",
                "1,,2           | separators-unclear",
                "دوازده         | unreadable-number",
                "12 هکتار       | unreadable-number",
                "1-2            | unreadable-number",
                "NaN            | unreadable-number",
                "Infinity       | unreadable-number",
                "½              | unreadable-number",
                "20%            | percent-unexpected",
                "1e999999999    | unreadable-number",
                "1e9999         | number-too-large",
                "=1+1           | unreadable-number",
            })
    void refusesByName(String written, String fault) {
        assertThat(codes(numbers.number(written))).containsExactly(fault);
        assertThat(numbers.number(written).value()).isEmpty();
    }

    @ParameterizedTest(name = "with “{0}” for decimals «{1}» is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                ", | 1,234   | 1.234",
                ", | 1.234   | 1234",
                ". | 1,234   | 1234",
                ". | 1.234   | 1.234",
                "/ | ۱/۲     | 1.2",
                "/ | 3/5     | 3.5",
                "/ | 1,234   | 1234",
            })
    void followsTheAnswerForTheColumn(char decimal, String written, String value) {
        assertThat(plain(new NumberReader(decimal).number(written))).isEqualTo(value);
        assertThat(codes(new NumberReader(decimal).number(written))).isEmpty();
    }

    @ParameterizedTest(name = "«{0}» is {1} percent")
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 20",
                "20% | 20",
                "۲۰٪ | 20",
                "٪۲۰ | 20",
                "۲۰ درصد | 20",
                "12.5 % | 12.5",
            })
    void readsPercentages(String written, String value) {
        assertThat(plain(numbers.percentage(written))).isEqualTo(value);
        assertThat(codes(numbers.percentage(written))).isEmpty();
    }

    @Test
    void warnsOfAShareInAColumnOfPercentages() {
        assertThat(codes(numbers.percentage("0.2"))).containsExactly("percent-or-share");
        assertThat(codes(numbers.percentage("0.2%"))).isEmpty();
    }

    @Test
    void readsWholeNumbers() {
        assertThat(numbers.integer("۱٬۲۹۲٬۲۸۳").value()).contains(1_292_283);
        assertThat(numbers.integer("12.0").value()).contains(12);
        assertThat(codes(numbers.integer("12.5"))).containsExactly("not-whole");
        assertThat(codes(numbers.integer("99999999999"))).containsExactly("number-too-large");
    }

    @Test
    void tellsWhatIsEmpty() {
        assertThat(numbers.number(null)).isInstanceOf(Reading.Empty.class);
        assertThat(numbers.number(" \u200c\u00a0")).isInstanceOf(Reading.Empty.class);
        assertThat(codes(numbers.number("—"))).containsExactly("read-as-empty");
        assertThat(codes(numbers.number("در منبع نیامده"))).containsExactly("read-as-empty");
    }

    @Test
    void seesThroughMarksThatAreNotSeenAndRefusesThoseThatDeceive() {
        assertThat(plain(numbers.number("\u200f۱۲\u200c۳\ufeff"))).isEqualTo("123");
        assertThat(codes(numbers.number("\u202e321"))).containsExactly("text-turned");
        assertThat(codes(numbers.number("1\u00002"))).containsExactly("hidden-characters");
    }

    @Test
    void cutsAMillionLettersOffUnread() {
        var million = "1,".repeat(500_000);
        assertThat(codes(numbers.number(million))).containsExactly("too-long");
        assertThat(codes(numbers.number("9".repeat(150)))).containsExactly("number-too-large");
    }

    @Test
    void knowsTheFormOfTheAtlasFromAnyOther() {
        assertThat(((Reading.Read<BigDecimal>) numbers.number("1234.5")).exact()).isTrue();
        assertThat(((Reading.Read<BigDecimal>) numbers.number("۱۲۳۴٫۵")).exact()).isFalse();
    }

    @Test
    void readsBackWhatTheAtlasWrites() {
        var random = new Random(1404);
        for (int i = 0; i < 20_000; i++) {
            var value =
                    BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(6));
            var expected = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            var persian = Digits.number(value, Language.FA);
            assertThat(plain(numbers.number(persian))).as(persian).isEqualTo(expected);
            assertThat(plain(numbers.number(expected))).as(expected).isEqualTo(expected);
        }
    }
}
