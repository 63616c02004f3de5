package ir.hamyar.atlas.sketch;

/**
 * A rectangle of the earth laid on a drawing: equirectangular, true to scale in its middle, which
 * at the size of a province is true enough to measure on.
 */
record Canvas(double west, double south, double east, double north) {

    static final int WIDTH = 360;
    static final int HEIGHT = 270;

    private static final double METRES_IN_A_DEGREE = 111_195;
    private static final double MARGIN = 0.06;

    /** The smallest canvas of the drawing's proportions that holds the box and a margin. */
    static Canvas around(Box box) {
        var middle = (box.south() + box.north()) / 2;
        var squeeze = Math.cos(Math.toRadians(middle));
        var wide = (box.east() - box.west()) * (1 + 2 * MARGIN) * squeeze;
        var high = (box.north() - box.south()) * (1 + 2 * MARGIN);
        var height = Math.max(high, wide * HEIGHT / WIDTH);
        var width = height * WIDTH / HEIGHT / squeeze;
        var centre = (box.west() + box.east()) / 2;
        return new Canvas(
                centre - width / 2, middle - height / 2, centre + width / 2, middle + height / 2);
    }

    double x(double lon) {
        return (lon - west) * perDegreeOfLongitude();
    }

    double y(double lat) {
        return (north - lat) * perDegreeOfLatitude();
    }

    double length(double metres) {
        return metres / METRES_IN_A_DEGREE * perDegreeOfLatitude();
    }

    double metres(double length) {
        return length / perDegreeOfLatitude() * METRES_IN_A_DEGREE;
    }

    double perDegreeOfLongitude() {
        return WIDTH / (east - west);
    }

    double perDegreeOfLatitude() {
        return HEIGHT / (north - south);
    }

    /** The width of one unit of the drawing in degrees: finer detail would not be seen. */
    double unitDegrees() {
        return 1 / perDegreeOfLatitude();
    }

    boolean holds(double x, double y) {
        return x > 0 && x < WIDTH && y > 0 && y < HEIGHT;
    }

    /** A box in longitude and latitude. */
    record Box(double west, double south, double east, double north) {

        static Box around(double lon, double lat, double metres) {
            var high = metres / METRES_IN_A_DEGREE;
            var wide = high / Math.cos(Math.toRadians(lat));
            return new Box(lon - wide, lat - high, lon + wide, lat + high);
        }

        Box with(Box other) {
            return new Box(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }

        double middleLon() {
            return (west + east) / 2;
        }

        double middleLat() {
            return (south + north) / 2;
        }

        double heightMetres() {
            return (north - south) * METRES_IN_A_DEGREE;
        }
    }
}
