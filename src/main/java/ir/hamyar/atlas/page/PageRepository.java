package ir.hamyar.atlas.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the repositories behind the pages read alike. A text in two languages stands in two columns
 * that end in {@code _fa} and {@code _en}; a named thing adds {@code _ref}.
 */
public abstract class PageRepository {

    /** The thing of the row itself: {@code ref}, {@code name_fa}, {@code name_en}. */
    protected static Named self(ResultSet row) throws SQLException {
        return new Named(row.getString("ref"), bilingual(row, "name"));
    }

    /**
     * @return null where the row names no such thing
     */
    protected static @Nullable Named named(ResultSet row, String name) throws SQLException {
        var ref = row.getString(name + "_ref");
        return ref == null ? null : new Named(ref, bilingual(row, name + "_name"));
    }

    protected static Bilingual bilingual(ResultSet row, String name) throws SQLException {
        return new Bilingual(row.getString(name + "_fa"), row.getString(name + "_en"));
    }

    protected static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** From the columns of the row's own source and of the dataset it came with. */
    protected static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("source"),
                row.getString("source_licence"),
                row.getString("source_date"),
                bilingual(row, "dataset_title"),
                row.getString("attribution"),
                row.getObject("updated_on", LocalDate.class));
    }
}
