package ir.hamyar.atlas.page;

import java.util.List;

/** Answered by the project room: the projects that stand today, as other pages list them. */
public interface ProjectLines {

    /** Projects whose source names the site. */
    List<ProjectLine> listOfSite(String siteRef);

    /**
     * Projects that count for the unit: by their source, by their sites, or inside a part of it.
     */
    List<ProjectLine> listOfBoundary(String boundaryRef);
}
