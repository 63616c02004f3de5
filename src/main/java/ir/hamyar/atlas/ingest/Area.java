package ir.hamyar.atlas.ingest;

/** The longitudes and latitudes between which the records of a file are expected. */
public record Area(double west, double south, double east, double north) {

    public boolean contains(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }
}
