package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import ir.hamyar.atlas.ingest.geotools.GeoPackageRepository.GeometryColumn;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * GeoPackages (OGC 12-128): each table of features or of plain attributes is a layer. The id of a
 * row stays a column, since people refer to it.
 */
@Component
class GeoPackageFormat implements FileFormat {

    private final CoordinateSystems systems;

    GeoPackageFormat(CoordinateSystems systems) {
        this.systems = systems;
    }

    @Override
    public String name() {
        return "gpkg";
    }

    @Override
    public Look look(SourceFile hints) {
        try (var file = new GeoPackageRepository(hints.path())) {
            var layers = file.layers();
            var layer = Look.choose(layers, hints.layer());
            var notes =
                    file.findGeometry(layer).isPresent()
                            ? List.<Finding>of()
                            : List.of(Look.note("no-geometry"));
            return new Look(hints.withLayer(layer), layers, true, notes);
        }
    }

    @Override
    public FileDataStore open(SourceFile file) {
        try (var database = new GeoPackageRepository(file.path())) {
            var layer = Look.only(database.layers(), file.layer());
            return new Table(file, layer, database.findGeometry(layer).orElse(null));
        }
    }

    private final class Table extends FileDataStore {

        private final SourceFile file;
        private final String layer;
        private final @Nullable GeometryColumn geometry;
        private @Nullable Header header;
        private boolean heightSeen;

        Table(SourceFile file, String layer, @Nullable GeometryColumn geometry) {
            this.file = file;
            this.layer = layer;
            this.geometry = geometry;
        }

        @Override
        SimpleFeatureType describe() {
            try (var database = new GeoPackageRepository(file.path());
                    var rows = database.open(layer)) {
                var names = new ArrayList<>(rows.columns());
                if (geometry != null && !names.remove(geometry.column())) {
                    throw new UnreadableFile("damaged-geopackage", 0);
                }
                header = Header.of(names, file, 0);
                return type(header.columns());
            }
        }

        @Override
        Optional<String> namedCrs() {
            if (geometry == null) {
                return Optional.empty();
            }
            return Optional.ofNullable(geometry.crs())
                    .filter(systems::knows)
                    .or(
                            () ->
                                    Optional.ofNullable(geometry.definition())
                                            .flatMap(systems::identify));
        }

        @Override
        List<Finding> notes() {
            return heightSeen ? List.of(Look.note("heights-dropped")) : List.of();
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type) {
            var database = new GeoPackageRepository(file.path());
            return new Walk(type, database, database.open(layer));
        }

        private final class Walk extends Features {

            private final GeoPackageRepository database;
            private final GeoPackageRepository.Rows rows;
            private final int geometryPlace;
            private long number;

            Walk(
                    SimpleFeatureType type,
                    GeoPackageRepository database,
                    GeoPackageRepository.Rows rows) {
                super(type);
                this.database = database;
                this.rows = rows;
                this.geometryPlace =
                        geometry == null ? -1 : rows.columns().indexOf(geometry.column());
            }

            @Override
            @Nullable SimpleFeature read() {
                if (!rows.next()) {
                    return null;
                }
                number++;
                var values = values();
                try {
                    if (geometryPlace >= 0) {
                        values[0] = geometry(rows.bytes(geometryPlace));
                    }
                    return feature(number, values, null);
                } catch (BadRecord broken) {
                    return feature(number, values, broken);
                }
            }

            private @Nullable Object[] values() {
                var cells = new ArrayList<@Nullable Object>(rows.columns().size());
                for (int i = 0; i < rows.columns().size(); i++) {
                    if (i != geometryPlace) {
                        cells.add(rows.value(i));
                    }
                }
                return java.util.Objects.requireNonNull(header).values(cells);
            }

            private @Nullable Geometry geometry(byte @Nullable [] blob) {
                if (blob == null) {
                    return null;
                }
                var wkb = new Wkb(body(blob));
                var read = wkb.read();
                heightSeen |= wkb.heightSeen();
                return read;
            }

            @Override
            public void close() {
                rows.close();
                database.close();
            }
        }
    }

    /** The well-known binary behind the GeoPackage's own header, whose length its flags tell. */
    private static ByteBuffer body(byte[] blob) {
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new BadRecord("broken-geometry", "geometry", "", "GeoPackage");
        }
        int envelope =
                switch (blob[3] >> 1 & 7) {
                    case 0 -> 0;
                    case 1 -> 32;
                    case 2, 3 -> 48;
                    default -> 64;
                };
        if (blob.length < 8 + envelope) {
            throw new BadRecord("broken-geometry", "geometry", "", "GeoPackage");
        }
        return ByteBuffer.wrap(blob, 8 + envelope, blob.length - 8 - envelope);
    }
}
