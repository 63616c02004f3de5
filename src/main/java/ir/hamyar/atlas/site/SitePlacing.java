package ir.hamyar.atlas.site;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/**
 * Decides which county and which modelled service area a site counts for. Location decides only
 * where the whole circle of uncertainty, and the tolerance of the outline beside it, lies inside
 * one county; otherwise the county that the source states does.
 */
@Component
class SitePlacing {

    private final SiteLoadRepository sites;

    SitePlacing(SiteLoadRepository sites) {
        this.sites = sites;
    }

    /**
     * @param countyRef null where neither location nor source tells
     * @param basis {@code location} or {@code stated}, null without a county
     * @param municipalityRef modelled service area, null where the circle crosses an edge
     */
    record Placed(
            @Nullable String countyRef, @Nullable String basis, @Nullable String municipalityRef) {

        void writeTo(Row row) {
            row.set("boundary_ref", countyRef)
                    .set("boundary_basis", basis)
                    .set("municipality_ref", municipalityRef);
        }
    }

    /**
     * @throws BadRecord when the position lies outside every province there is, or only makes sense
     *     with its axes swapped
     */
    Placed place(Load load, SourceRecord record, Position position) {
        var stated = statedCounty(record);
        if (position.point() == null) {
            return new Placed(stated, stated == null ? null : "stated", null);
        }
        var around = sites.lookAround(position.point(), position.uncertaintyM());
        refuseOutside(position.point(), position.uncertaintyM(), around.outsideM());
        if (around.surelyIn() == null) {
            warnNearBorder(load, record, stated, around);
            return new Placed(stated, stated == null ? null : "stated", around.municipality());
        }
        if (stated != null && !stated.equals(around.surelyIn())) {
            load.report()
                    .warn(record, "county-contradicts", "county_ref", stated, around.surelyIn());
        }
        return new Placed(around.surelyIn(), "location", around.municipality());
    }

    private @Nullable String statedCounty(SourceRecord record) {
        var stated = record.text("county_ref");
        if (stated != null && !sites.isBoundary(stated)) {
            throw new BadRecord("unknown-boundary", "county_ref", stated);
        }
        return stated;
    }

    private void refuseOutside(Point point, int uncertaintyM, @Nullable Double outsideM) {
        if (outsideM == null || outsideM <= uncertaintyM) {
            return;
        }
        var value = String.format(Locale.ROOT, "%.5f, %.5f", point.getX(), point.getY());
        var swapped = swapped(point);
        if (Math.abs(swapped.getY()) <= 90
                && isInside(sites.lookAround(swapped, uncertaintyM).outsideM())) {
            throw new BadRecord("axes-swapped", "geometry", value);
        }
        throw new BadRecord(
                "outside-province", "geometry", value, String.valueOf(Math.round(outsideM / 1000)));
    }

    private static Point swapped(Point point) {
        var swapped = point.getFactory().createPoint(new Coordinate(point.getY(), point.getX()));
        swapped.setSRID(point.getSRID());
        return swapped;
    }

    private static boolean isInside(@Nullable Double outsideM) {
        return outsideM != null && outsideM == 0;
    }

    private static void warnNearBorder(
            Load load,
            SourceRecord record,
            @Nullable String stated,
            SiteLoadRepository.Around around) {
        if (around.pointIn() != null && !around.pointIn().equals(stated)) {
            load.report().warn(record, "near-border", "county_ref", stated, around.pointIn());
        }
    }
}
