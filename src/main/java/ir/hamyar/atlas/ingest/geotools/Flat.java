package ir.hamyar.atlas.ingest.geotools;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFactory;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Makes geometries that know no height and no measure, whatever the file has. */
final class Flat {

    static final GeometryFactory GEOMETRIES = new GeometryFactory(new Sequences());

    private Flat() {}

    /** Null unless both are there. */
    static @Nullable Point point(double x, double y) {
        return Double.isFinite(x) && Double.isFinite(y)
                ? GEOMETRIES.createPoint(new CoordinateXY(x, y))
                : null;
    }

    /** The number of a cell, in any digits people write; NaN when it is none. */
    static double number(@Nullable Object cell) {
        if (cell instanceof Number number) {
            return number.doubleValue();
        }
        if (cell == null) {
            return Double.NaN;
        }
        var text = cell.toString().strip();
        return text.isEmpty() || text.length() > 40 ? Double.NaN : parse(text);
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return parsePlain(ascii(text));
        }
    }

    private static double parsePlain(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * Persian and Arabic digits, and the comma that stands for a decimal point where no point is.
     */
    private static String ascii(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != '٬')
                .forEach(
                        c ->
                                plain.appendCodePoint(
                                        Character.isDigit(c)
                                                ? '0' + Character.digit(c, 10)
                                                : sign(c)));
        boolean decimalComma =
                plain.indexOf(".") < 0 && plain.indexOf(",") == plain.lastIndexOf(",");
        return decimalComma ? plain.toString().replace(',', '.') : plain.toString();
    }

    private static int sign(int c) {
        return switch (c) {
            case '٫' -> '.';
            case '−' -> '-';
            default -> c;
        };
    }

    /** Takes the first two ordinates of everything. */
    private static final class Sequences implements CoordinateSequenceFactory {

        @Override
        public CoordinateSequence create(Coordinate[] coordinates) {
            for (int i = 0; i < coordinates.length; i++) {
                if (!(coordinates[i] instanceof CoordinateXY)) {
                    coordinates[i] = new CoordinateXY(coordinates[i].x, coordinates[i].y);
                }
            }
            return new CoordinateArraySequence(coordinates, 2, 0);
        }

        @Override
        public CoordinateSequence create(CoordinateSequence sequence) {
            return create(sequence.toCoordinateArray());
        }

        @Override
        public CoordinateSequence create(int size, int dimension) {
            return create(size, dimension, 0);
        }

        @Override
        public CoordinateSequence create(int size, int dimension, int measures) {
            return new CoordinateArraySequence(size, 2, 0);
        }
    }
}
