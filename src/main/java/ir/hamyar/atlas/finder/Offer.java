package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something one might invest in, as far as its source states it. Whatever is not stated is null.
 *
 * @param collection what kind of record it is, e.g. {@code projects}; also the address of its page
 * @param siteRefs the sites it belongs to; empty where only a unit is known
 * @param unit the administrative unit it belongs to
 * @param stage code of the stage, e.g. {@code idea}
 * @param amount in full, in {@code amountUnit}
 * @param amountScope code of what the amount covers
 * @param amountYear Solar Hijri year of the prices
 * @param areaM2 land in square metres
 * @param sizeNote what the source says of the size, in words
 * @param months how long it takes, or how long the contract runs
 * @param insteadOf what it takes the place of, as {@code projects/P04}: the same thing, with terms
 */
public record Offer(
        String collection,
        Named named,
        List<String> sectors,
        List<String> siteRefs,
        @Nullable Named unit,
        String stage,
        @Nullable BigDecimal amount,
        @Nullable String amountUnit,
        @Nullable String amountScope,
        @Nullable Integer amountYear,
        @Nullable Long areaM2,
        Bilingual sizeNote,
        @Nullable Integer months,
        List<String> insteadOf) {

    /** The address of its page, without the first slash. */
    String path() {
        return collection + "/" + named.ref();
    }
}
