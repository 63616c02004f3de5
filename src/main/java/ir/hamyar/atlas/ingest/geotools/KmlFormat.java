package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * KML (OGC 12-007), plain or packed as KMZ. Always longitude and latitude, as the standard says.
 */
@Component
class KmlFormat implements FileFormat {

    private static final int BUFFER = 1 << 16;

    private final Limits limits;

    KmlFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "kml";
    }

    @Override
    public Look look(SourceFile hints) {
        return new Look(hints, List.of(new Layer("kml")), true, List.of());
    }

    @Override
    public FileDataStore open(SourceFile file) {
        return new Placemarks(file);
    }

    private final class Placemarks extends FileDataStore {

        private final SourceFile file;
        private final List<Finding> notes = new ArrayList<>();

        Placemarks(SourceFile file) {
            this.file = file;
        }

        @Override
        SimpleFeatureType describe() {
            return type(List.of(PROPERTIES));
        }

        @Override
        String statedCrs() {
            return "EPSG:4326";
        }

        @Override
        List<Finding> notes() {
            return List.copyOf(notes);
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type)
                throws IOException {
            return new Walk(type, new KmlParser(new BufferedInputStream(text(file), BUFFER)));
        }

        private final class Walk extends Features {

            private final KmlParser parser;

            Walk(SimpleFeatureType type, KmlParser parser) {
                super(type);
                this.parser = parser;
            }

            @Override
            @Nullable SimpleFeature read() {
                var placemark = parser.next();
                return placemark == null
                        ? null
                        : feature(
                                placemark.line(),
                                new Object[] {
                                    placemark.geometry(), new Records.Properties(placemark.values())
                                },
                                placemark.fault());
            }

            @Override
            public void close() throws IOException {
                notes.clear();
                notes.addAll(parser.notes());
                parser.close();
            }
        }
    }

    /** The text itself; in a KMZ that is {@code doc.kml}, or what else there is of this kind. */
    private InputStream text(SourceFile file) throws IOException {
        var in = Files.newInputStream(file.path());
        if (in.read() != 'P') {
            in.close();
            return Files.newInputStream(file.path());
        }
        in.close();
        return packed(Zip.open(file.path(), limits));
    }

    private static InputStream packed(Zip zip) throws IOException {
        var texts = zip.ending(".kml");
        if (texts.isEmpty()) {
            zip.close();
            throw new UnreadableFile("nothing-in-zip", 0, "–");
        }
        var main = zip.find("doc.kml").orElse(texts.get(0));
        return new FilterInputStream(zip.read(main)) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }
}
