package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.page.Named;
import java.util.Map;

/**
 * What is measured at one site.
 *
 * @param measures by code of the criterion
 * @param unknown for the criteria without a measure, the code of the reason
 */
record SiteMeasures(Named site, Map<String, Measure> measures, Map<String, String> unknown) {

    Candidate candidate() {
        return new Candidate(site.ref(), measures);
    }
}
