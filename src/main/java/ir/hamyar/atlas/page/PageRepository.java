package ir.hamyar.atlas.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from a row what the repositories behind the pages all read alike. */
public final class PageRepository {

    private PageRepository() {}

    /** The columns {@code <name>_fa} and {@code <name>_en}. */
    public static Bilingual bilingual(ResultSet row, String name) throws SQLException {
        return new Bilingual(row.getString(name + "_fa"), row.getString(name + "_en"));
    }

    /** The columns {@code <name>_ref}, {@code <name>_name_fa} and {@code <name>_name_en}. */
    public static @Nullable Named named(ResultSet row, String name) throws SQLException {
        var ref = row.getString(name + "_ref");
        return ref == null ? null : new Named(ref, bilingual(row, name + "_name"));
    }

    /** The columns {@code ref}, {@code name_fa} and {@code name_en} of the thing itself. */
    public static Named self(ResultSet row) throws SQLException {
        return new Named(row.getString("ref"), bilingual(row, "name"));
    }

    /** An array of texts; empty where it is null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    /** What {@code source}, {@code source_licence} and the columns of the dataset say. */
    public static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("source"),
                row.getString("source_licence"),
                row.getString("source_date"),
                bilingual(row, "dataset_title"),
                row.getString("attribution"),
                row.getObject("updated_on", LocalDate.class));
    }

    /** Reads a project as another page lists it. */
    public static ProjectLine projectLine(ResultSet row, int n) throws SQLException {
        return new ProjectLine(
                self(row),
                row.getString("stage"),
                texts(row, "sectors"),
                row.getBigDecimal("amount"),
                row.getString("amount_unit"),
                row.getString("amount_scope"),
                integer(row, "amount_year"),
                row.getString("amount_year_basis"),
                date(row, "reported_on"),
                row.getString("source_publisher"),
                row.getString("source_title"),
                row.getString("source_url"));
    }

    /** Reads a site as another page lists it. */
    public static SiteLine siteLine(ResultSet row, int n) throws SQLException {
        return new SiteLine(
                self(row),
                row.getString("kind"),
                bilingual(row, "place"),
                row.getString("location_precision"),
                integer(row, "uncertainty_m"),
                row.getInt("project_count"));
    }
}
