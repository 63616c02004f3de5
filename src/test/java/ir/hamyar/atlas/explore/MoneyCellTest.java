package ir.hamyar.atlas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyCellTest {

    @Test
    void tenRialAreOneTomanExactly() {
        assertThat(MoneyCell.converted(new BigDecimal("65000000005"), "irr"))
                .isEqualTo("6500000000.5");
        assertThat(MoneyCell.converted(new BigDecimal("3000000000"), "toman"))
                .isEqualByComparingTo("30000000000");
    }
}
