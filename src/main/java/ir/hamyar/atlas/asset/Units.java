package ir.hamyar.atlas.asset;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Tells in which county a geometry lies. The few outlines are held and prepared once, so that a
 * million points cost a second and no question to the database.
 */
final class Units {

    private final List<County> counties;
    private final Set<String> refs;

    Units(List<Outlined> counties, Set<String> refs) {
        this.counties =
                counties.stream()
                        .map(
                                one ->
                                        new County(
                                                one.ref(),
                                                one.outline().getEnvelopeInternal(),
                                                PreparedGeometryFactory.prepare(one.outline())))
                        .toList();
        this.refs = refs;
    }

    /** A unit and its outline in longitude/latitude. */
    record Outlined(String ref, Geometry outline) {}

    private record County(String ref, Envelope box, PreparedGeometry outline) {

        boolean holds(Geometry geometry) {
            return box.covers(geometry.getEnvelopeInternal()) && outline.covers(geometry);
        }
    }

    /** The county that holds the geometry as a whole; null where none does. */
    @Nullable String countyOf(Geometry geometry) {
        for (var county : counties) {
            if (county.holds(geometry)) {
                return county.ref();
            }
        }
        return null;
    }

    boolean isCounty(String ref) {
        return counties.stream().anyMatch(county -> county.ref().equals(ref));
    }

    boolean isKnown(String ref) {
        return refs.contains(ref);
    }
}
