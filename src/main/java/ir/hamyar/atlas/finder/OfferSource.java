package ir.hamyar.atlas.finder;

import java.util.List;

/** Answered by each room that keeps something one might invest in. */
public interface OfferSource {

    /** What stands today. */
    List<Offer> listOffers();
}
