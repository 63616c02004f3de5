package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * Collects the geometries of one placemark. A fault is kept, not thrown: the rest of the placemark
 * must still be read past.
 */
final class KmlGeometry {

    private static final GeometryFactory GEOMETRIES = Flat.GEOMETRIES;

    private final KmlParser xml;
    private final List<Geometry> found = new ArrayList<>();
    private @Nullable BadRecord fault;
    private boolean heightSeen;

    KmlGeometry(KmlParser xml) {
        this.xml = xml;
    }

    boolean heightSeen() {
        return heightSeen;
    }

    @Nullable BadRecord fault() {
        return fault;
    }

    /** What was found, as one: many of a kind become the multiple kind. */
    @Nullable Geometry geometry() {
        if (fault != null || found.isEmpty()) {
            return null;
        }
        return found.size() == 1 ? found.get(0) : GEOMETRIES.buildGeometry(found);
    }

    /** Reads up to the end of the element. */
    void read(String element) throws XMLStreamException {
        switch (element) {
            case "Polygon" -> polygon();
            case "MultiGeometry" -> many();
            default -> simple(element);
        }
    }

    private void many() throws XMLStreamException {
        for (var inner = child("MultiGeometry"); inner != null; inner = child("MultiGeometry")) {
            read(inner);
        }
    }

    private void simple(String element) throws XMLStreamException {
        for (var inner = child(element); inner != null; inner = child(element)) {
            if (inner.equals("coordinates")) {
                var text = xml.text();
                keep(() -> found.add(geometry(element, coordinates(text))));
            } else {
                xml.text();
            }
        }
    }

    private void polygon() throws XMLStreamException {
        var texts = new ArrayList<String>();
        while (true) {
            int event = xml.step();
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("Polygon")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("coordinates")) {
                texts.add(xml.text());
            }
        }
        keep(() -> found.add(polygon(texts)));
    }

    /** The next element inside this one, null when this one ends. */
    private @Nullable String child(String element) throws XMLStreamException {
        while (true) {
            int event = xml.step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.name();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element)) {
                return null;
            }
        }
    }

    private void keep(Runnable reading) {
        try {
            reading.run();
        } catch (BadRecord bad) {
            fault = fault == null ? bad : fault;
        }
    }

    private Geometry polygon(List<String> texts) {
        var rings = texts.stream().map(text -> Rings.closed(coordinates(text))).toList();
        if (rings.isEmpty()) {
            throw new BadRecord("too-few-points", "geometry", "0");
        }
        return GEOMETRIES.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static Geometry geometry(String element, Coordinate[] coordinates) {
        int least = element.equals("Point") ? 1 : 2;
        if (coordinates.length < least) {
            throw new BadRecord("too-few-points", "geometry", String.valueOf(coordinates.length));
        }
        return element.equals("Point")
                ? GEOMETRIES.createPoint(coordinates[0])
                : GEOMETRIES.createLineString(coordinates);
    }

    private Coordinate[] coordinates(String text) {
        var coordinates = new ArrayList<Coordinate>();
        for (var position : text.strip().split("\\s+")) {
            if (!position.isEmpty()) {
                coordinates.add(coordinate(position));
            }
        }
        return coordinates.toArray(Coordinate[]::new);
    }

    private Coordinate coordinate(String position) {
        var parts = position.split(",");
        try {
            var coordinate =
                    new CoordinateXY(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            if (!coordinate.isValid()) {
                throw new BadRecord("not-finite", "geometry", position);
            }
            heightSeen |= parts.length > 2 && Double.parseDouble(parts[2]) != 0;
            return coordinate;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BadRecord("not-finite", "geometry", position);
        }
    }
}
