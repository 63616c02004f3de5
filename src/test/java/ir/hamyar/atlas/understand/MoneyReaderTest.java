package ir.hamyar.atlas.understand;

import static ir.hamyar.atlas.understand.Codings.codes;
import static ir.hamyar.atlas.understand.Codings.plain;
import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.text.Language;
import ir.hamyar.atlas.text.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyReaderTest {

    private final MoneyReader money = new MoneyReader();

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "۷۰ میلیارد تومان                | 70000000000 toman",
                "۵۰۰ میلیون تومان                | 500000000 toman",
                "۸۵ میلیارد ریال                 | 85000000000 irr",
                "۸۵٫۵ میلیارد ریال               | 85500000000 irr",
                "٣ میلیارد تومان                 | 3000000000 toman",
                "۵۰۰ هزار تومان                  | 500000 toman",
                "۳ همت                           | 3000000000000 toman",
                "۱٫۵ همت                         | 1500000000000 toman",
                "۲ هزار میلیارد تومان            | 2000000000000 toman",
                "هزار میلیارد تومان              | 1000000000000 toman",
                "۲ تریلیون ریال                  | 2000000000000 irr",
                "۲ میلیارد و ۵۰۰ میلیون تومان    | 2500000000 toman",
                "سه میلیارد تومان                | 3000000000 toman",
                "دو و نیم میلیارد تومان          | 2500000000 toman",
                "نیم میلیارد تومان               | 500000000 toman",
                "مبلغ ۷۰ میلیارد تومن            | 70000000000 toman",
                "۷۰میلیاردتومان                  | 70000000000 toman",
                "۷۰ میلیارد‌تومان                 | 70000000000 toman",
                "۱۵۱٬۸۲۵٬۰۰۰٬۰۰۰ ریال            | 151825000000 irr",
                "151 825 000 000 Rials           | 151825000000 irr",
                "IRR 151,825,000,000             | 151825000000 irr",
                "۱۰۰ ﷼                           | 100 irr",
                "3 billion toman                 | 3000000000 toman",
                "3 bn tomans                     | 3000000000 toman",
                "€4.8 million                    | 4800000 eur",
                "4.8 million EUR                 | 4800000 eur",
                "۴۰۰ هزار یورو                   | 400000 eur",
                "$3m                             | 3000000 usd",
                "US$ 250                         | 250 usd",
                "۲۰ میلیون دلار آمریکا           | 20000000 usd",
                "0 toman                         | 0 toman",
            })
    void readsAmountsWithTheirUnit(String written, String value) {
        assertThat(plain(money.amount(written))).isEqualTo(value);
        assertThat(codes(money.amount(written))).isEmpty();
    }

    @ParameterizedTest(name = "«{1}» under «{0}» is {2}, remarked {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "مبلغ (میلیارد تومان)  | ۷۰                | 70000000000 toman  | unit-from-heading",
                "مبلغ به میلیون ریال   | 151825            | 151825000000 irr   | unit-from-heading",
                "amount_billion_toman  | 1.5               | 1500000000 toman   | unit-from-heading",
                "اعتبار (میلیاردتومان) | ۷۰                | 70000000000 toman  | unit-from-heading",
                "اعتبار - همت          | ۲                 | 2000000000000 toman| unit-from-heading",
                "Cost [EUR]            | 4800000           | 4800000 eur        | unit-from-heading",
                "مبلغ (تومان)          | ۷۰ میلیارد        | 70000000000 toman  | unit-from-heading",
                "مبلغ (میلیون ریال)    | ۷۰ میلیارد تومان  | 70000000000 toman  | unit-against-heading",
                "amount                | حدود ۷۰ میلیارد تومان | 70000000000 toman | amount-approximate",
                "amount                | ~3 billion toman  | 3000000000 toman   | amount-approximate",
                "amount                | ۸۵/۵ میلیارد ریال | 85500000000 irr    | slash-decimal",
            })
    void saysByWhichRuleItRead(String heading, String written, String value, String remark) {
        assertThat(plain(money.amount(written, heading))).isEqualTo(value);
        assertThat(codes(money.amount(written, heading))).contains(remark);
    }

    @ParameterizedTest(name = "«{1}» under «{0}» is refused: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "amount               | 70000000                 | amount-without-unit",
                "مبلغ                 | ۷۰ میلیارد               | amount-without-unit",
                "مبلغ (میلیارد تومان) | ۷۰ تومان                 | amount-scale-unclear",
                "مبلغ (ریال/تومان)    | ۷۰                       | amount-unit-unclear",
                "amount               | ۷۰ ریال تومان            | amount-unit-unclear",
                "amount               | ۱۰۰ پوند                 | amount-unit-unknown",
                "amount               | £100                     | amount-unit-unknown",
                "amount               | ۱۰۰ ریال جدید            | new-rial",
                "amount               | ۵ تا ۷ میلیارد تومان     | amount-range",
                "amount               | 5-7 billion toman        | amount-range",
                "amount               | 5 - 7 billion toman      | amount-range",
                "amount               | -5 billion toman         | negative-amount",
                "amount               | (500) toman              | negative-amount",
                "amount               | توافقی                   | unreadable-amount",
                "amount               | تومان                    | unreadable-amount",
                "amount               | میلیارد تومان            | unreadable-amount",
                "amount               | ۲ میلیون و ۵ میلیارد ریال | unreadable-amount",
                "amount               | ۲ میلیون میلیارد ریال    | unreadable-amount",
                "amount               | ۷۰ میلیارد بز            | unreadable-amount",
                "amount               | ۱/۲ میلیارد تومان        | slash-unclear",
                "amount               | 20% toman                | unreadable-amount",
            })
    void refusesByName(String heading, String written, String fault) {
        assertThat(codes(money.amount(written, heading))).containsExactly(fault);
    }

    @Test
    void keepsTheTextAsStated() {
        assertThat(money.amount(" ۷۰ میلیارد تومان ").value())
                .contains(new Amount(new BigDecimal("70000000000"), "toman", "۷۰ میلیارد تومان"));
    }

    @Test
    void readsAUnitColumn() {
        assertThat(plain(money.unit("میلیون ريال"))).isEqualTo("irr");
        assertThat(plain(money.amount("70", "مبلغ", "میلیون ريال"))).isEqualTo("70000000 irr");
        assertThat(codes(money.unit("سکه"))).containsExactly("amount-unit-unknown");
    }

    @Test
    void readsBackWhatTheAtlasWrites() {
        for (long amount = 1; amount < 4_000_000_000_000_000L; amount = amount * 7 + 13) {
            var value = BigDecimal.valueOf(amount);
            for (var language : Language.values()) {
                var unit = language == Language.FA ? "ریال" : "rial";
                var written = Money.format(value, unit, language);
                assertThat(money.amount(written).value().map(Amount::inFull))
                        .as(written)
                        .contains(value);
            }
        }
    }

    @Test
    void cutsAMillionLettersOffUnread() {
        assertThat(codes(money.amount("میلیارد ".repeat(200_000), "مبلغ")))
                .containsExactly("too-long");
        assertThat(codes(money.amount("70", "میلیارد ".repeat(200_000))))
                .containsExactly("amount-without-unit");
        assertThat(codes(money.amount("هزار".repeat(50)))).containsExactly("unreadable-amount");
    }
}
