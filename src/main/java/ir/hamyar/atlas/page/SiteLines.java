package ir.hamyar.atlas.page;

import java.util.List;

/** Answered by the site room: the sites that stand today, as other pages list them. */
public interface SiteLines {

    /** Sites that count for the unit, legal or modelled. */
    List<SiteLine> listOfBoundary(String boundaryRef);

    /** Sites the source of the project names. */
    List<SiteLine> listOfProject(String projectRef);
}
