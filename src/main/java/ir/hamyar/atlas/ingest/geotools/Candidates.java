package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Area;
import ir.hamyar.atlas.ingest.CrsCandidate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/**
 * Tries the reference systems in use here on the positions of a file: those that put them where
 * they are expected are worth asking about.
 */
@Component
class Candidates {

    private static final Map<String, Names> NAMES =
            Map.of(
                    "EPSG:4326",
                            new Names(
                                    "طول و عرض جغرافیایی (WGS 84)",
                                    "longitude and latitude (WGS 84)"),
                    "EPSG:32638",
                            new Names("UTM منطقهٔ ۳۸ شمالی (WGS 84)", "UTM zone 38 N (WGS 84)"),
                    "EPSG:32639",
                            new Names("UTM منطقهٔ ۳۹ شمالی (WGS 84)", "UTM zone 39 N (WGS 84)"),
                    "EPSG:32640",
                            new Names("UTM منطقهٔ ۴۰ شمالی (WGS 84)", "UTM zone 40 N (WGS 84)"),
                    "EPSG:3857", new Names("مرکاتور نقشه‌های وب", "Web Mercator"),
                    "EPSG:2058",
                            new Names(
                                    "UTM منطقهٔ ۳۸ شمالی (ED50 ایران)",
                                    "UTM zone 38 N (ED50, Iran)"),
                    "EPSG:2059",
                            new Names(
                                    "UTM منطقهٔ ۳۹ شمالی (ED50 ایران)",
                                    "UTM zone 39 N (ED50, Iran)"),
                    "EPSG:2060",
                            new Names(
                                    "UTM منطقهٔ ۴۰ شمالی (ED50 ایران)",
                                    "UTM zone 40 N (ED50, Iran)"),
                    "EPSG:3200",
                            new Names(
                                    "لامبرت شرکت نفت (FD58)", "Lambert of the oil company (FD58)"));

    /** Enough to see on a small picture where a system would put them. */
    private static final int MOST_POINTS = 20;

    private final CoordinateSystems systems;

    Candidates(CoordinateSystems systems) {
        this.systems = systems;
    }

    /** Most positions inside first; in this order nothing is decided, only offered. */
    List<CrsCandidate> list(List<Coordinate> positions, @Nullable Area area, boolean swapped) {
        return CoordinateSystems.USUAL.stream()
                .map(code -> candidate(code, positions, area, swapped))
                .sorted(Comparator.comparing(CrsCandidate::inside).reversed())
                .toList();
    }

    private CrsCandidate candidate(
            String code, List<Coordinate> positions, @Nullable Area area, boolean swapped) {
        var names = NAMES.getOrDefault(code, new Names(code, code));
        return new CrsCandidate(
                code,
                names.persian(),
                names.english(),
                area == null ? 0 : inside(code, positions, area, swapped),
                positions.size(),
                points(code, positions, swapped));
    }

    private List<double[]> points(String code, List<Coordinate> positions, boolean swapped) {
        var projection = Projection.from(systems.find(code), swapped);
        return positions.stream()
                .limit(MOST_POINTS)
                .map(position -> projection.toLonLat(position.x, position.y))
                .filter(lonLat -> Double.isFinite(lonLat.x) && Double.isFinite(lonLat.y))
                .map(lonLat -> new double[] {lonLat.x, lonLat.y})
                .toList();
    }

    /** How many positions fall into the area, read in this reference system. */
    int inside(String code, List<Coordinate> positions, Area area, boolean swapped) {
        var projection = Projection.from(systems.find(code), swapped);
        return (int)
                positions.stream()
                        .map(position -> projection.toLonLat(position.x, position.y))
                        .filter(lonLat -> area.contains(lonLat.x, lonLat.y))
                        .count();
    }

    private record Names(String persian, String english) {}
}
