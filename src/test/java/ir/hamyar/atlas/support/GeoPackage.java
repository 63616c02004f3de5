package ir.hamyar.atlas.support;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Writes a GeoPackage, also an incomplete one. */
public final class GeoPackage implements AutoCloseable {

    private final Connection connection;

    public GeoPackage(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            execute("PRAGMA application_id = 1196444487");
            execute(
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT, description TEXT)");
            execute(
                    "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[]', NULL), ('UTM', 32639, 'EPSG', 32639, 'x', NULL), ('undefined', -1, 'NONE', -1, 'undefined', NULL)");
            execute(
                    "CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER)");
            execute(
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public GeoPackage features(String table, int srs) {
        return execute(
                        "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY, geom BLOB, ref TEXT, \"نام\" TEXT, area REAL, open BOOLEAN)"
                                .formatted(table))
                .execute(
                        "INSERT INTO gpkg_contents VALUES ('%s', 'features', '%s', %d)"
                                .formatted(table, table, srs))
                .execute(
                        "INSERT INTO gpkg_geometry_columns VALUES ('%s', 'geom', 'GEOMETRY', %d, 2, 2)"
                                .formatted(table, srs));
    }

    public GeoPackage attributes(String table) {
        return execute("CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY, ref TEXT)".formatted(table))
                .execute("INSERT INTO \"%s\" (ref) VALUES ('a-1')".formatted(table))
                .execute(
                        "INSERT INTO gpkg_contents VALUES ('%s', 'attributes', '%s', 0)"
                                .formatted(table, table));
    }

    public GeoPackage row(String table, String ref, String name, String wkt) {
        return row(table, ref, name, blob(wkt));
    }

    public GeoPackage row(String table, String ref, String name, byte[] geometry) {
        try (var statement =
                connection.prepareStatement(
                        "INSERT INTO \"%s\" (geom, ref, \"نام\", area, open) VALUES (?, ?, ?, 0.1, 1)"
                                .formatted(table))) {
            statement.setBytes(1, geometry);
            statement.setString(2, ref);
            statement.setString(3, name);
            statement.executeUpdate();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public GeoPackage execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] blob(String wkt) {
        try {
            var geometry = new WKTReader().read(wkt);
            boolean height = !Double.isNaN(geometry.getCoordinate().getZ());
            return blob(new WKBWriter(height ? 3 : 2).write(geometry));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** Well-known binary behind the header of the GeoPackage. */
    public static byte[] blob(byte[] wkb) {
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, 1})
                .putInt(4326)
                .put(wkb)
                .array();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
