package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Walks a KML placemark by placemark. The parser is the one of the Java platform, told to follow
 * nothing: no document type, no entity, no schema. Names are taken without their prefix, for many
 * programs forget to declare it.
 */
final class KmlParser implements AutoCloseable {

    private static final int MAX_TEXT = 64 << 20;

    /** Elements whose text is a value of the placemark, by the name of the column. */
    private static final Map<String, String> VALUES =
            Map.of(
                    "name", "name",
                    "description", "description",
                    "address", "address",
                    "phoneNumber", "phone",
                    "when", "when",
                    "begin", "begin",
                    "end", "end");

    private static final Set<String> GEOMETRIES =
            Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry");

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Deque<String> folders = new ArrayDeque<>();
    private boolean networkLinkSeen;
    private boolean heightSeen;

    /**
     * One placemark.
     *
     * @param line where it begins
     * @param fault why its geometry is none, null when it is whole
     */
    record Placemark(
            int line,
            @Nullable Geometry geometry,
            Map<String, @Nullable Object> values,
            @Nullable BadRecord fault) {}

    KmlParser(InputStream in) throws IOException {
        this.in = in;
        try {
            xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw new UnreadableFile("damaged-kml", 1);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("Nothing outside the file is read");
                });
        return factory;
    }

    /** The next placemark, null at the end. */
    @Nullable Placemark next() {
        try {
            while (xml.hasNext()) {
                int event = step();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (name().equals("Placemark")) {
                        return placemark();
                    }
                    enter(name());
                } else if (event == XMLStreamConstants.END_ELEMENT && isFolder(name())) {
                    folders.pollLast();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private void enter(String element) throws XMLStreamException {
        if (isFolder(element)) {
            folders.addLast("");
        } else if (element.equals("name") && !folders.isEmpty() && folders.peekLast().isEmpty()) {
            folders.pollLast();
            folders.addLast(text());
        } else if (element.equals("NetworkLink")) {
            networkLinkSeen = true;
        }
    }

    private static boolean isFolder(String element) {
        return element.equals("Folder") || element.equals("Document");
    }

    private Placemark placemark() throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        var values = new LinkedHashMap<String, @Nullable Object>();
        var geometries = new KmlGeometry(this);
        values.put("name", null);
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.END_ELEMENT && name().equals("Placemark")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                readMember(name(), values, geometries);
            }
        }
        var folder = String.join(" / ", folders.stream().filter(name -> !name.isEmpty()).toList());
        values.put("folder", folder.isEmpty() ? null : folder);
        heightSeen |= geometries.heightSeen();
        return new Placemark(line, geometries.geometry(), values, geometries.fault());
    }

    private void readMember(
            String element, Map<String, @Nullable Object> values, KmlGeometry geometries)
            throws XMLStreamException {
        if (GEOMETRIES.contains(element)) {
            geometries.read(element);
        } else if (VALUES.containsKey(element)) {
            values.put(VALUES.get(element), text());
        } else if (element.equals("SimpleData")) {
            var name = attribute("name");
            values.put(name, text());
        } else if (element.equals("Data")) {
            readData(attribute("name"), values);
        } else if (Set.of("Style", "StyleMap", "Region", "LookAt", "Camera", "Model", "Track")
                .contains(element)) {
            skip(element);
        }
    }

    private void readData(String name, Map<String, @Nullable Object> values)
            throws XMLStreamException {
        values.put(name, null);
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.END_ELEMENT && name().equals("Data")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && name().equals("value")) {
                values.put(name, text());
            }
        }
    }

    private void skip(String element) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The next event; a document type or an entity of the file's own ends the reading. */
    int step() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile("xml-doctype", xml.getLocation().getLineNumber());
        }
        if (event == XMLStreamConstants.END_DOCUMENT && xml.getLocation() == null) {
            throw new XMLStreamException("The end came too early");
        }
        return event;
    }

    /** The text up to the end of this element, without its markup. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText()) {
                text.append(xml.getText());
                if (text.length() > MAX_TEXT) {
                    throw new UnreadableFile(
                            "cell-too-long",
                            xml.getLocation().getLineNumber(),
                            String.valueOf(MAX_TEXT));
                }
            }
        }
        return text.toString().strip();
    }

    String name() {
        var name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null || value.isBlank() ? "value" : value;
    }

    List<Finding> notes() {
        var notes = new ArrayList<Finding>();
        if (heightSeen) {
            notes.add(Look.note("heights-dropped"));
        }
        if (networkLinkSeen) {
            notes.add(Look.note("network-links"));
        }
        return notes;
    }

    private static UnreadableFile damaged(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNumber(), 0);
        return new UnreadableFile("damaged-kml", line);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
