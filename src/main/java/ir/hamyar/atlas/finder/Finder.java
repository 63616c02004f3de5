package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.finder.Found.FoundOffer;
import ir.hamyar.atlas.finder.Found.FoundSite;
import ir.hamyar.atlas.page.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        var offers = listOffers().stream().map(offer -> judge(offer, asked)).toList();
        var bySite = bySite(offers);
        return new Found(
                sites.listSites().stream()
                        .map(site -> judge(site, bySite.getOrDefault(site.ref(), List.of())))
                        .toList(),
                offers.stream().filter(found -> found.offer().siteRefs().isEmpty()).toList());
    }

    /** Everything on offer, each thing once. */
    private List<Offer> listOffers() {
        var all = sources.stream().flatMap(source -> source.listOffers().stream()).toList();
        var replaced =
                all.stream()
                        .flatMap(offer -> offer.insteadOf().stream())
                        .collect(Collectors.toSet());
        return all.stream().filter(offer -> !replaced.contains(offer.path())).toList();
    }

    private static FoundOffer judge(Offer offer, Questions asked) {
        var checks = Checks.of(offer, asked);
        return new FoundOffer(offer, Checks.verdict(checks), checks);
    }

    private static Map<String, List<FoundOffer>> bySite(List<FoundOffer> offers) {
        var bySite = new HashMap<String, List<FoundOffer>>();
        for (FoundOffer found : offers) {
            for (String ref : found.offer().siteRefs()) {
                bySite.computeIfAbsent(ref, none -> new ArrayList<>()).add(found);
            }
        }
        return bySite;
    }

    /** A site is as good as the best that is on offer there. */
    private static FoundSite judge(Named site, List<FoundOffer> here) {
        return new FoundSite(
                site, Verdict.best(here.stream().map(FoundOffer::verdict).toList()), here);
    }
}
