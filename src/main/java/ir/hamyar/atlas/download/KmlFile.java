package ir.hamyar.atlas.download;

import ir.hamyar.atlas.feature.Property;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes KML 2.3 (OGC 12-007r2), which knows longitude and latitude and nothing else. */
final class KmlFile {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    private final FileHead head;
    private final XMLStreamWriter xml;

    private KmlFile(FileHead head, XMLStreamWriter xml) {
        this.head = head;
        this.xml = xml;
    }

    static void write(FileHead head, FeatureFiles.Rows rows, OutputStream out) throws IOException {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            var file = new KmlFile(head, xml);
            file.begin();
            rows.forEach(file::add);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException("The KML could not be written", failed);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        text("name", head.title());
        text("description", description());
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", head.name());
        xml.writeAttribute("id", head.name());
        for (var property : head.properties()) {
            xml.writeEmptyElement("SimpleField");
            xml.writeAttribute("name", property.name());
            xml.writeAttribute("type", type(property));
        }
        xml.writeEndElement();
        xml.writeStartElement("Folder");
        text("name", head.name());
    }

    private String description() {
        var facts =
                head.about().entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue());
        return Stream.concat(Stream.of(head.query(), head.madeAt().toString()), facts)
                .collect(Collectors.joining("\n"));
    }

    /** KML counts in 32 bits, so a greater whole number travels as a double. */
    private static String type(Property property) {
        return switch (property.type()) {
            case INTEGER, NUMBER -> "double";
            case BOOLEAN -> "bool";
            default -> "string";
        };
    }

    private void add(FileRow row) {
        try {
            xml.writeStartElement("Placemark");
            text("name", name(row));
            xml.writeStartElement("ExtendedData");
            xml.writeStartElement("SchemaData");
            xml.writeAttribute("schemaUrl", "#" + head.name());
            for (int at = 0; at < row.values().size(); at++) {
                fact(head.properties().get(at), row.values().get(at));
            }
            xml.writeEndElement();
            xml.writeEndElement();
            if (row.place() != null) {
                geometry(Shapes.read(row.place()));
            }
            xml.writeEndElement();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("The KML could not be written", failed);
        }
    }

    /**
     * What a balloon is headed with: the name in the readers' language, else the other, else the
     * ref.
     */
    private String name(FileRow row) {
        var wanted =
                head.rightToLeft()
                        ? List.of("name_fa", "name_en", "ref")
                        : List.of("name_en", "name_fa", "ref");
        var names = head.properties().stream().map(Property::name).toList();
        return wanted.stream()
                .map(names::indexOf)
                .filter(at -> at >= 0 && row.values().get(at) != null)
                .map(at -> CellText.of(row.values().get(at)))
                .findFirst()
                .orElse(CellText.of(row.values().get(0)));
    }

    private void fact(Property property, Object value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement("SimpleData");
        xml.writeAttribute("name", property.name());
        xml.writeCharacters(XmlText.clean(CellText.of(value)));
        xml.writeEndElement();
    }

    private void text(String element, String content) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.clean(content));
        xml.writeEndElement();
    }

    private void geometry(Geometry geometry) throws XMLStreamException {
        if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else if (geometry.getNumGeometries() > 1) {
            xml.writeStartElement("MultiGeometry");
            for (int at = 0; at < geometry.getNumGeometries(); at++) {
                geometry(geometry.getGeometryN(at));
            }
            xml.writeEndElement();
        } else if (geometry.getNumGeometries() == 1 && geometry.getGeometryN(0) != geometry) {
            geometry(geometry.getGeometryN(0));
        } else {
            line(geometry instanceof LineString ? "LineString" : "Point", geometry);
        }
    }

    private void polygon(Polygon polygon) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        ring("outerBoundaryIs", polygon.getExteriorRing());
        for (int at = 0; at < polygon.getNumInteriorRing(); at++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(at));
        }
        xml.writeEndElement();
    }

    private void ring(String boundary, Geometry ring) throws XMLStreamException {
        xml.writeStartElement(boundary);
        line("LinearRing", ring);
        xml.writeEndElement();
    }

    private void line(String element, Geometry line) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("coordinates");
        for (var place : line.getCoordinates()) {
            xml.writeCharacters("%s,%s ".formatted(degrees(place.x), degrees(place.y)));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** To a tenth of a metre, as in GeoJSON. */
    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
