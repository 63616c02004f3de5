package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.finder.Found.FoundOffer;
import ir.hamyar.atlas.finder.Found.FoundSite;
import ir.hamyar.atlas.page.Named;
import java.util.List;
import org.springframework.stereotype.Service;

/** Puts the questions to everything on offer. */
@Service
class Finder {

    private final List<OfferSource> sources;
    private final FinderRepository sites;

    Finder(List<OfferSource> sources, FinderRepository sites) {
        this.sources = sources;
        this.sites = sites;
    }

    Found answer(Questions asked) {
        var offers =
                sources.stream()
                        .flatMap(source -> source.listOffers().stream())
                        .map(offer -> judge(offer, asked))
                        .toList();
        return new Found(
                sites.listSites().stream().map(site -> judge(site, offers)).toList(),
                offers.stream().filter(found -> found.offer().siteRefs().isEmpty()).toList());
    }

    private static FoundOffer judge(Offer offer, Questions asked) {
        var checks = Checks.of(offer, asked);
        return new FoundOffer(offer, Checks.verdict(checks), checks);
    }

    /** A site is as good as the best that is on offer there. */
    private static FoundSite judge(Named site, List<FoundOffer> offers) {
        var here =
                offers.stream()
                        .filter(found -> found.offer().siteRefs().contains(site.ref()))
                        .toList();
        return new FoundSite(
                site, Verdict.best(here.stream().map(FoundOffer::verdict).toList()), here);
    }
}
