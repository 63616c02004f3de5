package ir.hamyar.atlas.page;

import java.util.List;

/** Answered by the project room: how the projects of a site came to their stages. */
public interface StageHistories {

    /** Histories of the projects that stand today and whose source names the site. */
    List<StageHistory> listStagesOfSite(String siteRef);
}
