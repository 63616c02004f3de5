package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * GeoJSON feature collections (RFC 7946), read one feature at a time. Features need not have the
 * same members, so each carries them as a map. A {@code crs} member, as older programs write it, is
 * what the file states; without one the standard says longitude and latitude.
 */
@Component
class GeoJsonFormat implements FileFormat {

    private static final String AS_THE_STANDARD_SAYS = "EPSG:4326";

    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public Look look(SourceFile hints) {
        try {
            var guess = Encodings.guess(hints.path());
            var file = hints.charset() == null ? hints.withCharset(guess.charset()) : hints;
            return new Look(
                    file,
                    List.of(new Layer("geojson")),
                    hints.charset() != null || guess.sure(),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileDataStore open(SourceFile file) {
        return new Collection(file.charset() == null ? look(file).file() : file);
    }

    private static final class Collection extends FileDataStore {

        private final SourceFile file;
        private boolean heightSeen;

        Collection(SourceFile file) {
            this.file = file;
        }

        @Override
        SimpleFeatureType describe() {
            return type(List.of(PROPERTIES));
        }

        @Override
        Optional<String> namedCrs() {
            try (var parser = new GeoJsonParser(file)) {
                return parser.crs().or(parser::crsBehindTheFeatures);
            }
        }

        @Override
        String statedCrs() {
            return namedCrs().orElse(AS_THE_STANDARD_SAYS);
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type) {
            return new Parsed(type, new GeoJsonParser(file));
        }

        @Override
        List<Finding> notes() {
            return heightSeen ? List.of(Look.note("heights-dropped")) : List.of();
        }

        private final class Parsed extends Features {

            private final GeoJsonParser parser;

            Parsed(SimpleFeatureType type, GeoJsonParser parser) {
                super(type);
                this.parser = parser;
            }

            @Override
            @Nullable SimpleFeature read() {
                var feature = parser.next();
                if (feature == null) {
                    return null;
                }
                heightSeen |= parser.heightSeen();
                return feature(
                        feature.line(),
                        new Object[] {
                            feature.geometry(), new Records.Properties(feature.properties())
                        },
                        feature.fault());
            }

            @Override
            public void close() {
                parser.close();
            }
        }
    }
}
