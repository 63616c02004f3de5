package ir.hamyar.atlas.page;

import java.util.List;

/** Answered by the opportunity room: what stands on offer today, as other pages list it. */
public interface OpportunityLines {

    /** Opportunities whose source names the site. */
    List<OpportunityLine> listOfSite(String siteRef);

    /** Opportunities that belong to the project. */
    List<OpportunityLine> listOfProject(String projectRef);

    /** Opportunities that count for the unit: by their source, or by their sites. */
    List<OpportunityLine> listOfBoundary(String boundaryRef);
}
