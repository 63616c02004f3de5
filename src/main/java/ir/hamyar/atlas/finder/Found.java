package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.page.Named;
import java.util.List;

/** Every site and every offer with its verdict; none is left out of the answer. */
record Found(List<FoundSite> sites, List<FoundOffer> elsewhere) {

    /**
     * @param offers what a source ties to the site; empty excludes it by the rule {@code no-offer}
     */
    record FoundSite(Named site, Verdict verdict, List<FoundOffer> offers) {}

    record FoundOffer(Offer offer, Verdict verdict, List<Check> checks) {}
}
