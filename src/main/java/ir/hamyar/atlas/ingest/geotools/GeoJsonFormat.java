package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Dataset;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * GeoJSON feature collections (RFC 7946), read one feature at a time. A {@code crs} member, as
 * older programs write it, is believed before the manifest.
 */
@Component
class GeoJsonFormat implements FileFormat {

    static final String GEOMETRY = "geometry";

    private final CoordinateSystems systems;

    GeoJsonFormat(CoordinateSystems systems) {
        this.systems = systems;
    }

    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public FileDataStore open(Dataset dataset) {
        return new Collection(dataset);
    }

    private final class Collection extends FileDataStore {

        private final Dataset dataset;

        Collection(Dataset dataset) {
            super(dataset.name());
            this.dataset = dataset;
        }

        @Override
        SimpleFeatureType describe() {
            try (var parser = new GeoJsonParser(dataset)) {
                parser.walkToEnd();
                var builder = new SimpleFeatureTypeBuilder();
                builder.setName(typeName());
                builder.setCRS(systems.find(parser.crs().orElse(dataset.crs())));
                builder.add(GEOMETRY, Geometry.class);
                parser.propertyNames().forEach(name -> builder.add(name, Object.class));
                return builder.buildFeatureType();
            }
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type) {
            return new Features(type, new GeoJsonParser(dataset), dataset.name());
        }
    }

    private static final class Features implements FeatureReader<SimpleFeatureType, SimpleFeature> {

        private final SimpleFeatureType type;
        private final GeoJsonParser parser;
        private final String prefix;

        Features(SimpleFeatureType type, GeoJsonParser parser, String prefix) {
            this.type = type;
            this.parser = parser;
            this.prefix = prefix;
        }

        @Override
        public SimpleFeatureType getFeatureType() {
            return type;
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public SimpleFeature next() {
            if (!parser.hasNext()) {
                throw new NoSuchElementException();
            }
            var feature = parser.next();
            var builder = new SimpleFeatureBuilder(type);
            builder.set(GEOMETRY, feature.geometry());
            feature.properties().forEach(builder::set);
            return builder.buildFeature(prefix + "." + feature.line());
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
