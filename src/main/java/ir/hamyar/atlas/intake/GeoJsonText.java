package ir.hamyar.atlas.intake;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Geometries as the page draws them. */
final class GeoJsonText {

    /** About a tenth of a millimetre: enough that a geometry comes back the same. */
    private static final int DECIMALS = 15;

    private GeoJsonText() {}

    static String of(Geometry geometry) {
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }

    static JsonNode tree(Geometry geometry) {
        return JsonMapper.shared().readTree(of(geometry));
    }
}
