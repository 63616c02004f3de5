package ir.hamyar.atlas.understand;

import java.math.BigDecimal;

/**
 * An amount of money in the unit it was stated in; never converted.
 *
 * @param inFull all its digits: 70 billion are 70000000000
 * @param unit {@code irr}, {@code toman}, {@code eur} or {@code usd}
 * @param stated the text as it stood
 */
public record Amount(BigDecimal inFull, String unit, String stated) {}
