package ir.hamyar.atlas.text;

import static ir.hamyar.atlas.text.Language.EN;
import static ir.hamyar.atlas.text.Language.FA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3000000000; ۳ میلیارد تومان; 3 billion toman",
                "85500000000; ۸۵٫۵ میلیارد تومان; 85.5 billion toman",
                "500000000; ۵۰۰ میلیون تومان; 500 million toman",
                "1250000000000; ۱٬۲۵۰ میلیارد تومان; 1,250 billion toman",
                "1234567000; ۱٬۲۳۴٫۵۶۷ میلیون تومان; 1,234.567 million toman",
                "1234567891; ۱٬۲۳۴٬۵۶۷٬۸۹۱ تومان; 1,234,567,891 toman",
                "950000; ۹۵۰٬۰۰۰ تومان; 950,000 toman",
                "0.00; ۰ تومان; 0 toman",
                "3E+9; ۳ میلیارد تومان; 3 billion toman",
            })
    void moneyIsShortAndExact(BigDecimal amount, String persian, String english) {
        assertThat(Money.format(amount, "تومان", FA)).isEqualTo(persian);
        assertThat(Money.format(amount, "toman", EN)).isEqualTo(english);
    }

    @Test
    void distancesTurnToKilometresAtAThousandMetres() {
        assertThat(Distance.format(150, FA)).isEqualTo("۱۵۰ متر");
        assertThat(Distance.format(1000, EN)).isEqualTo("1 km");
        assertThat(Distance.about(1500, FA)).isEqualTo("حدود ۱٫۵ کیلومتر");
        assertThat(Distance.about(1500, EN)).isEqualTo("about 1.5 km");
    }

    @Test
    void coordinatesAreAsFineAsWhatIsKnown() {
        assertThat(Coordinates.format(50.8787, 34.6419, 100, EN))
                .isEqualTo("34.6419° N, 50.8787° E");
        assertThat(Coordinates.format(50.8787, 34.6419, 1000, FA))
                .isEqualTo("۳۴٫۶۴۲ درجهٔ شمالی، ۵۰٫۸۷۹ درجهٔ شرقی");
        assertThat(Coordinates.format(50.8787, 34.6419, 5000, EN)).isEqualTo("34.64° N, 50.88° E");
    }

    @Test
    void numbersKeepTheirValue() {
        assertThat(Digits.number(new BigDecimal("11635.70"), FA)).isEqualTo("۱۱٬۶۳۵٫۷");
        assertThat(Digits.number(1_292_283, EN)).isEqualTo("1,292,283");
        assertThat(Digits.number(-5, FA)).isEqualTo("−۵");
        assertThat(Digits.plain(1404, FA)).isEqualTo("۱۴۰۴");
        assertThat(Digits.persian("P01 در 2016")).isEqualTo("P۰۱ در ۲۰۱۶");
    }
}
