package ir.hamyar.atlas.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the search view; the only class that does. */
@Repository
class SearchRepository {

    /**
     * Every word must stand in the key. A name that is what was typed comes first, then names that
     * begin with it, then those that hold it, then the rest; within these sites before places.
     */
    private static final String FIND_EXACT =
            """
            SELECT collection, ref, name_fa, name_en, kind, detail_fa, detail_en, lon, lat
            FROM search_entry
            WHERE search_key LIKE ALL (:patterns)
            ORDER BY strpos(search_key, '|' || :typed || '|') = 0, strpos(search_key, '|' || :typed) = 0,
                     strpos(search_key, :typed) = 0, rank, strpos(search_key, :typed), ref
            LIMIT :limit
            """;

    /** For a slip of the finger: names that share enough letter triples with what was typed. */
    private static final String FIND_SIMILAR =
            """
            SELECT collection, ref, name_fa, name_en, kind, detail_fa, detail_en, lon, lat
            FROM search_entry
            WHERE word_similarity(:typed, search_key) >= 0.45
            ORDER BY word_similarity(:typed, search_key) DESC, rank, ref
            LIMIT :limit
            """;

    /** A ref leads to its thing even where that has no name. */
    private static final String FIND_BY_REF =
            """
            SELECT collection, ref, name_fa, name_en, kind, '' AS detail_fa, '' AS detail_en, lon, lat
            FROM search_ref
            WHERE ref = :ref
            LIMIT :limit
            """;

    private static final String LIST_KINDS =
            "SELECT ref, name_fa, name_en, other_names FROM search_kind ORDER BY ref";

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words folded as {@code PersianText.searchTokens} does, at least one
     */
    List<SearchHit> findExact(List<String> words, int limit) {
        return jdbc.sql(FIND_EXACT)
                .param(
                        "patterns",
                        words.stream().map(word -> "%" + escape(word) + "%").toArray(String[]::new))
                .param("typed", String.join("", words))
                .param("limit", limit)
                .query(SearchRepository::toHit)
                .list();
    }

    List<SearchHit> findSimilar(List<String> words, int limit) {
        return jdbc.sql(FIND_SIMILAR)
                .param("typed", String.join("", words))
                .param("limit", limit)
                .query(SearchRepository::toHit)
                .list();
    }

    /**
     * @param ref as it was typed
     */
    List<SearchHit> findByRef(String ref, int limit) {
        return jdbc.sql(FIND_BY_REF)
                .param("ref", ref)
                .param("limit", limit)
                .query(SearchRepository::toHit)
                .list();
    }

    /** Kinds of assets of which some stand. */
    List<SearchKind> listKinds() {
        return jdbc.sql(LIST_KINDS)
                .query(
                        (row, n) ->
                                new SearchKind(
                                        row.getString("ref"),
                                        row.getString("name_fa"),
                                        row.getString("name_en"),
                                        List.of((String[]) row.getArray("other_names").getArray())))
                .list();
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static SearchHit toHit(ResultSet row, int number) throws SQLException {
        return new SearchHit(
                row.getString("collection"),
                row.getString("ref"),
                row.getString("name_fa"),
                row.getString("name_en"),
                row.getString("kind"),
                row.getString("detail_fa"),
                row.getString("detail_en"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class));
    }
}
