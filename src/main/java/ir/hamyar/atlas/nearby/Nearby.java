package ir.hamyar.atlas.nearby;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks around a point. */
@Service
public class Nearby {

    /** Radii in metres within which people are counted. */
    static final List<Integer> RADII = List.of(5_000, 10_000, 25_000);

    private static final int MOST = 4;
    private static final int MOST_SEATS = 2;

    private final NearbyRepository around;

    Nearby(NearbyRepository around) {
        this.around = around;
    }

    /**
     * What is near a site, whether it still stands or has ended.
     *
     * @return empty where there is no such site; a site that is not located says why nothing is
     *     measured
     */
    public Optional<Surroundings> ofSite(String ref) {
        return around.findOrigin(ref)
                .map(
                        origin ->
                                origin.isLocated()
                                        ? measure(origin)
                                        : Surroundings.notLocated(origin));
    }

    /** What is near a point in degrees. */
    Surroundings ofPoint(double lon, double lat) {
        return measure(Origin.point(lon, lat));
    }

    private Surroundings measure(Origin origin) {
        return new Surroundings(
                origin.siteRef(),
                origin.precision(),
                origin.uncertaintyM(),
                null,
                around.listTowns(origin, MOST_SEATS),
                around.listSettlements(origin, MOST),
                around.listSeats(origin, MOST_SEATS),
                around.listWater(origin, MOST),
                around.listSites(origin, MOST),
                around.listProjects(origin, MOST),
                RADII.stream().map(radius -> around.countPopulation(origin, radius)).toList());
    }
}
