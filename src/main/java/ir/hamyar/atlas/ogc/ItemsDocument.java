package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Features as GeoJSON. Rows are written as they leave the database, into a buffer: a failure half
 * way becomes a problem and not half a document, and a slow client holds no connection.
 */
@Component
class ItemsDocument {

    private final FeatureRepository features;
    private final Words words;

    ItemsDocument(FeatureRepository features, Words words) {
        this.features = features;
        this.words = words;
    }

    byte[] page(OgcRequest ask, FeatureTable table, ItemsQuery query) {
        var buffer = new ByteArrayOutputStream();
        try (var json = Json.MAPPER.createGenerator(buffer)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            var writer = new FeatureWriter(json, table, itemsAddress(ask, table));
            var returned = new long[1];
            var matched =
                    features.readPage(
                            table,
                            query,
                            row -> {
                                writer.write(row);
                                returned[0]++;
                            });
            json.writeEndArray();
            json.writeNumberProperty("numberMatched", matched);
            json.writeNumberProperty("numberReturned", returned[0]);
            var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            json.writeStringProperty("timeStamp", now.toString());
            json.writePOJOProperty(
                    "links", pageLinks(table, new Paging(ask, query, returned[0], matched)));
            json.writeEndObject();
        }
        return buffer.toByteArray();
    }

    byte[] item(OgcRequest ask, FeatureTable table, FeatureRow row) {
        var buffer = new ByteArrayOutputStream();
        try (var json = Json.MAPPER.createGenerator(buffer)) {
            var writer = new FeatureWriter(json, table, itemsAddress(ask, table));
            writer.write(row, itemLinks(ask, table, row));
        }
        return buffer.toByteArray();
    }

    private static String itemsAddress(OgcRequest ask, FeatureTable table) {
        return ask.at(CollectionDocuments.path(table) + "/items").toString();
    }

    private List<Link> pageLinks(FeatureTable table, Paging paging) {
        var ask = paging.ask();
        var title = words.title(table, ask.language());
        var links = new ArrayList<>(Links.selfAndAlternate(ask, Format.GEOJSON, title));
        paging.next().ifPresent(next -> links.add(turn(next, "next", "ogc.next", ask)));
        paging.previous().ifPresent(back -> links.add(turn(back, "prev", "ogc.previous", ask)));
        links.add(collection(ask, table));
        return links;
    }

    private Link turn(Address page, String relation, String key, OgcRequest ask) {
        return Link.to(
                page.as(Format.GEOJSON), relation, Format.GEOJSON, words.say(key, ask.language()));
    }

    private List<Link> itemLinks(OgcRequest ask, FeatureTable table, FeatureRow row) {
        var links = new ArrayList<>(Links.selfAndAlternate(ask, Format.GEOJSON, row.ref()));
        links.add(collection(ask, table));
        return links;
    }

    private Link collection(OgcRequest ask, FeatureTable table) {
        return Link.to(
                ask.at(CollectionDocuments.path(table)),
                "collection",
                Format.JSON,
                words.title(table, ask.language()));
    }
}
