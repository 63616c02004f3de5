package ir.hamyar.atlas.download;

import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Crs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a GeoPackage 1.3 (OGC 12-128r17), which is an SQLite database: one layer of features, and
 * a table {@code about} with what the file says of itself. Only names of the program become part of
 * a statement.
 */
final class GeoPackageRepository {

    private static final int EPSG_4326 = 4326;

    /** "GP", version 0, little-endian without an envelope. */
    private static final byte[] GEOMETRY_HEAD = {'G', 'P', 0, 1};

    /** The standard has milliseconds and Z, not more and not less. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final String[] TABLES = {
        "PRAGMA application_id = 1196444487",
        "PRAGMA user_version = 10300",
        """
        CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL PRIMARY KEY,
            organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL,
            definition TEXT NOT NULL,
            description TEXT)
        """,
        """
        CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY,
            data_type TEXT NOT NULL,
            identifier TEXT UNIQUE,
            description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE,
            min_y DOUBLE,
            max_x DOUBLE,
            max_y DOUBLE,
            srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
        """,
        """
        CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL,
            column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL,
            z TINYINT NOT NULL,
            m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))
        """,
        """
        CREATE TABLE about (
            id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            name TEXT NOT NULL,
            text TEXT NOT NULL)
        """
    };

    private static final String ADD_REFERENCE_SYSTEM =
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)";

    private static final String ADD_CONTENTS =
            """
            INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_GEOMETRY_COLUMN =
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)";

    private static final String ADD_ABOUT = "INSERT INTO about (name, text) VALUES (?, ?)";

    private final Connection connection;
    private final FileHead head;

    private GeoPackageRepository(Connection connection, FileHead head) {
        this.connection = connection;
        this.head = head;
    }

    /**
     * @param file is there and empty
     */
    static void write(FileHead head, FeatureFiles.Rows rows, Path file) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            var writer = new GeoPackageRepository(connection, head);
            writer.tables();
            writer.features(rows);
            writer.about();
            connection.commit();
        } catch (SQLException failed) {
            throw new IOException("The GeoPackage could not be written", failed);
        }
    }

    private void tables() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute(table);
            }
            statement.execute(
                    "CREATE TABLE %s (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, %s)"
                            .formatted(
                                    head.name(),
                                    head.properties().stream()
                                            .map(GeoPackageRepository::column)
                                            .collect(Collectors.joining(", "))));
        }
        insert(ADD_REFERENCE_SYSTEM, "Undefined cartesian SRS", -1, "NONE", -1, "undefined", null);
        insert(ADD_REFERENCE_SYSTEM, "Undefined geographic SRS", 0, "NONE", 0, "undefined", null);
        insert(
                ADD_REFERENCE_SYSTEM,
                "WGS 84 geodetic",
                EPSG_4326,
                "EPSG",
                EPSG_4326,
                WellKnownCrs.text(Crs.CRS84),
                "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid");
        if (srid() != EPSG_4326) {
            var definition = WellKnownCrs.text(head.crs());
            insert(
                    ADD_REFERENCE_SYSTEM,
                    "EPSG:" + srid(),
                    srid(),
                    "EPSG",
                    srid(),
                    definition,
                    null);
        }
        var madeAt = MOMENT.format(head.madeAt());
        var description = head.title() + "\n" + head.query();
        insert(ADD_CONTENTS, head.name(), "features", head.title(), description, madeAt, srid());
        insert(ADD_CONTENTS, "about", "attributes", "about", head.query(), madeAt, 0);
        insert(ADD_GEOMETRY_COLUMN, head.name(), srid());
    }

    private int srid() {
        return head.crs().srid();
    }

    private static String column(Property property) {
        var type =
                switch (property.type()) {
                    case INTEGER -> "INTEGER";
                    case NUMBER -> "DOUBLE";
                    case BOOLEAN -> "BOOLEAN";
                    case DATE -> "DATE";
                    case INSTANT -> "DATETIME";
                    default -> "TEXT";
                };
        return "\"%s\" %s".formatted(property.name(), type);
    }

    private void features(FeatureFiles.Rows rows) throws SQLException {
        var places = "?" + ", ?".repeat(head.properties().size());
        var columns =
                head.properties().stream()
                        .map(property -> "\"" + property.name() + "\"")
                        .collect(Collectors.joining(", "));
        var text = "INSERT INTO %s (geom, %s) VALUES (%s)".formatted(head.name(), columns, places);
        try (var statement = connection.prepareStatement(text)) {
            rows.forEach(row -> add(statement, row));
        }
    }

    private void add(PreparedStatement statement, FileRow row) {
        try {
            statement.setBytes(1, row.place() == null ? null : blob(row.place().wkb()));
            for (int at = 0; at < row.values().size(); at++) {
                statement.setObject(at + 2, stored(row.values().get(at)));
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The GeoPackage could not be written", failed);
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment);
        }
        return value == null || value instanceof Number || value instanceof Boolean
                ? value
                : CellText.of(value);
    }

    private byte[] blob(byte[] wkb) {
        return ByteBuffer.allocate(GEOMETRY_HEAD.length + Integer.BYTES + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GEOMETRY_HEAD)
                .putInt(srid())
                .put(wkb)
                .array();
    }

    private void about() throws SQLException {
        var lines = new LinkedHashMap<String, String>();
        lines.put("title", head.title());
        lines.put("query", head.query());
        lines.put("date", head.madeAt().toString());
        lines.putAll(head.about());
        for (var line : lines.entrySet()) {
            insert(ADD_ABOUT, line.getKey(), line.getValue());
        }
    }

    private void insert(String text, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
