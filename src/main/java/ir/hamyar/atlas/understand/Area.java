package ir.hamyar.atlas.understand;

/** A rectangle in degrees in which positions are expected: the provinces of the atlas. */
public record Area(double west, double south, double east, double north) {

    public Area {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException(
                    "Not an area: %s %s %s %s".formatted(west, south, east, north));
        }
    }

    /** Where a position lies, and where it would lie with its axes changed. */
    public Fit fit(LonLat position) {
        if (holds(position.lon(), position.lat())) {
            return Fit.INSIDE;
        }
        return holds(position.lat(), position.lon()) ? Fit.SWAPPED : Fit.OUTSIDE;
    }

    private boolean holds(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }

    /** How a position fits an area. */
    public enum Fit {
        INSIDE,
        OUTSIDE,
        /** Outside as it stands, inside when longitude and latitude change places. */
        SWAPPED
    }
}
