package ir.hamyar.atlas.nearby;

import ir.hamyar.atlas.feature.DataVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Looks around a point. */
@Service
public class Nearby {

    /** Radii in metres within which people are counted. */
    static final List<Integer> RADII = List.of(5_000, 10_000, 25_000);

    private static final int MOST = 4;
    private static final int MOST_SEATS = 2;

    /** More sites than this are not remembered at once. */
    private static final int MOST_REMEMBERED = 2_000;

    private final NearbyRepository around;
    private final DataVersion version;

    /** What was measured already, by version of the data and ref. */
    private final Map<String, Surroundings> remembered = new ConcurrentHashMap<>();

    Nearby(NearbyRepository around, DataVersion version) {
        this.around = around;
        this.version = version;
    }

    /**
     * What is near a site, whether it still stands or has ended.
     *
     * @return empty where there is no such site; a site that is not located says why nothing is
     *     measured
     */
    public Optional<Surroundings> ofSite(String ref) {
        var key = version.current() + " " + ref;
        var known = remembered.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var measured =
                around.findOrigin(ref)
                        .map(
                                origin ->
                                        origin.isLocated()
                                                ? measure(origin)
                                                : Surroundings.notLocated(origin));
        measured.ifPresent(surroundings -> remember(key, surroundings));
        return measured;
    }

    /** What is near a point in degrees. */
    Surroundings ofPoint(double lon, double lat) {
        return measure(Origin.point(lon, lat));
    }

    private void remember(String key, Surroundings surroundings) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(key, surroundings);
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
