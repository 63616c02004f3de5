package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Asks a GeoPackage, which is an SQLite database of unknown origin. It is opened so that nothing
 * can be written, no function of the file's own runs, and only plain tables are read: a view can
 * compute for ever.
 */
final class GeoPackageRepository implements AutoCloseable {

    private static final String LIST_LAYERS =
            """
            SELECT c.table_name
            FROM gpkg_contents c
            JOIN sqlite_master m ON m.name = c.table_name AND m.type = 'table'
            WHERE c.data_type IN ('features', 'attributes')
              AND m.sql NOT LIKE 'CREATE VIRTUAL%'
            ORDER BY c.rowid
            """;

    private static final String COUNT_CONTENTS =
            "SELECT count(*) FROM sqlite_master WHERE name = 'gpkg_contents'";

    private static final String FIND_GEOMETRY =
            """
            SELECT g.column_name, s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_geometry_columns g
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE g.table_name = ?
            """;

    private static final String COUNT_GEOMETRY_TABLE =
            "SELECT count(*) FROM sqlite_master WHERE name = 'gpkg_geometry_columns'";

    private final Connection connection;

    /**
     * What holds the geometry of a layer.
     *
     * @param column its name
     * @param crs code, null where the file leaves it undefined
     * @param definition of the reference system as well-known text
     */
    record GeometryColumn(String column, @Nullable String crs, @Nullable String definition) {}

    GeoPackageRepository(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_MODE, "OFF");
        try {
            connection = config.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
            }
        } catch (SQLException e) {
            throw damaged();
        }
    }

    List<Layer> layers() {
        if (count(COUNT_CONTENTS) == 0) {
            throw new UnreadableFile("not-a-geopackage", 0);
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LIST_LAYERS)) {
            var layers = new ArrayList<Layer>();
            while (rows.next()) {
                layers.add(new Layer(rows.getString(1)));
            }
            if (layers.isEmpty()) {
                throw new UnreadableFile("no-records", 0);
            }
            return layers;
        } catch (SQLException e) {
            throw damaged();
        }
    }

    private int count(String question) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.getInt(1);
        } catch (SQLException e) {
            throw damaged();
        }
    }

    Optional<GeometryColumn> findGeometry(String layer) {
        if (count(COUNT_GEOMETRY_TABLE) == 0) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement(FIND_GEOMETRY)) {
            statement.setString(1, layer);
            var rows = statement.executeQuery();
            return rows.next() ? Optional.of(geometryColumn(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw damaged();
        }
    }

    private static GeometryColumn geometryColumn(ResultSet row) throws SQLException {
        int code = row.getInt(3);
        var organization = row.getString(2);
        boolean known = "EPSG".equalsIgnoreCase(organization) && code > 0;
        var definition = row.getString(4);
        boolean defined = definition != null && !definition.startsWith("undefined");
        return new GeometryColumn(
                row.getString(1), known ? "EPSG:" + code : null, defined ? definition : null);
    }

    /** The rows of a layer, to be closed; never more than one is in memory. */
    Rows open(String layer) {
        try {
            var statement = connection.createStatement();
            return new Rows(statement, statement.executeQuery("SELECT * FROM " + quoted(layer)));
        } catch (SQLException e) {
            throw damaged();
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile("damaged-geopackage", 0);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw damaged();
        }
    }

    /** The rows of one table as they come. */
    static final class Rows implements AutoCloseable {

        private final Statement statement;
        private final ResultSet rows;
        private final List<String> columns = new ArrayList<>();
        private final List<Boolean> booleans = new ArrayList<>();

        private Rows(Statement statement, ResultSet rows) throws SQLException {
            this.statement = statement;
            this.rows = rows;
            var described = rows.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                columns.add(described.getColumnName(i));
                booleans.add("BOOLEAN".equalsIgnoreCase(described.getColumnTypeName(i)));
            }
        }

        List<String> columns() {
            return columns;
        }

        boolean next() {
            try {
                return rows.next();
            } catch (SQLException e) {
                throw damaged();
            }
        }

        byte @Nullable [] bytes(int column) {
            try {
                return rows.getObject(column + 1) instanceof byte[] bytes ? bytes : null;
            } catch (SQLException e) {
                throw damaged();
            }
        }

        /** Numbers and texts as a reader would write them; pictures and the like are no values. */
        @Nullable Object value(int column) {
            try {
                var value = rows.getObject(column + 1);
                if (value instanceof Number number && booleans.get(column)) {
                    return number.intValue() != 0;
                }
                if (value instanceof Double number) {
                    return Plain.text(number);
                }
                return value instanceof byte[] ? null : value;
            } catch (SQLException e) {
                throw damaged();
            }
        }

        @Override
        public void close() {
            try {
                rows.close();
                statement.close();
            } catch (SQLException e) {
                throw damaged();
            }
        }
    }
}
