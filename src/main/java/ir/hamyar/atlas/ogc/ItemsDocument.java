package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * Features as GeoJSON. Rows are written as they leave the database, into a buffer: a failure half
 * way becomes a problem and not half a document, and a slow client holds no connection.
 */
@Component
class ItemsDocument {

    /** Bytes of a feature, about. */
    private static final int USUAL_FEATURE = 1100;

    private static final int MOST_AT_FIRST = 1 << 20;

    private final FeatureRepository features;
    private final Counts counts;
    private final Words words;
    private final Collections collections;

    ItemsDocument(FeatureRepository features, Counts counts, Words words, Collections collections) {
        this.features = features;
        this.counts = counts;
        this.words = words;
        this.collections = collections;
    }

    JsonBytes page(OgcRequest ask, FeatureTable table, ItemsQuery query) {
        var reading = counts.reading(table, query);
        var buffer = new JsonBytes(Math.min(MOST_AT_FIRST, (query.limit() + 1) * USUAL_FEATURE));
        try (var json = Json.MAPPER.createGenerator(buffer)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            var page = writeFeatures(json, buffer, reading.sorted(), ask, table, query);
            json.writeEndArray();
            writeMatched(json, counts.of(table, reading, page));
            json.writeNumberProperty("numberReturned", page.returned());
            var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            json.writeStringProperty("timeStamp", now.toString());
            json.writePOJOProperty("links", pageLinks(table, new Paging(ask, page)));
            json.writeEndObject();
        }
        return buffer;
    }

    /** Straight from the rows, save where they come in the wrong order or lead elsewhere. */
    private Page writeFeatures(
            JsonGenerator json,
            JsonBytes buffer,
            boolean sorted,
            OgcRequest ask,
            FeatureTable table,
            ItemsQuery query) {
        if (query.isBackward() || table.isRecords()) {
            var writer = writer(json, ask, table, query.shown());
            return features.readPage(table, query, sorted, writer::write);
        }
        var writer =
                new FeatureBytes(
                        buffer,
                        FeatureSql.columns(query),
                        query.shown(),
                        itemsAddress(ask, table),
                        query.crs());
        // What it has written so far stands before what is written beside it.
        json.flush();
        return features.writePage(table, query, sorted, writer);
    }

    private static void writeMatched(JsonGenerator json, Matched matched) {
        json.writeNumberProperty("numberMatched", matched.number());
        if (matched.isEstimate()) {
            json.writeBooleanProperty("numberMatchedIsEstimate", true);
        }
    }

    JsonBytes item(OgcRequest ask, FeatureTable table, FeatureRow row) {
        var buffer = new JsonBytes(2 * USUAL_FEATURE);
        try (var json = Json.MAPPER.createGenerator(buffer)) {
            var writer = writer(json, ask, table, row.columns());
            writer.write(row, itemLinks(ask, table, row));
        }
        return buffer;
    }

    private FeatureWriter writer(
            JsonGenerator json, OgcRequest ask, FeatureTable table, List<Property> shown) {
        var address = itemsAddress(ask, table);
        return table.isRecords()
                ? new RecordWriter(
                        json, ask, table, recordLinks(ask, table), address, collection(ask, table))
                : new FeatureWriter(json, shown, address);
    }

    private RecordLinks recordLinks(OgcRequest ask, FeatureTable table) {
        return new RecordLinks(ask, table, collections.all(), words);
    }

    private static String itemsAddress(OgcRequest ask, FeatureTable table) {
        return ask.at(CollectionDocuments.path(table) + "/items").toString();
    }

    private List<Link> pageLinks(FeatureTable table, Paging paging) {
        var ask = paging.ask();
        var title = words.title(table, ask.language());
        var links = new ArrayList<>(Links.selfAndAlternate(ask, Format.GEOJSON, title));
        links.addAll(Links.files(ask, title));
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
        links.add(canonical(ask, table, row));
        links.add(collection(ask, table));
        if (table.isRecords()) {
            links.addAll(recordLinks(ask, table).of(row));
        }
        return links;
    }

    /** The address to keep: of the feature itself, however it is written. */
    private static Link canonical(OgcRequest ask, FeatureTable table, FeatureRow row) {
        var address = itemsAddress(ask, table) + "/" + Address.encode(row.ref());
        return new Link(address, "canonical", Format.GEOJSON.mediaType(), null, null);
    }

    private Link collection(OgcRequest ask, FeatureTable table) {
        return Link.to(
                ask.at(CollectionDocuments.path(table)),
                "collection",
                Format.JSON,
                words.title(table, ask.language()));
    }
}
