package ir.hamyar.atlas.opportunity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a load asks about the things an opportunity may belong to. */
@Repository
class OpportunityLoadRepository {

    private static final String IS_BOUNDARY =
            "SELECT EXISTS (SELECT 1 FROM boundary WHERE ref = :ref)";

    private static final String LIST_SITES = "SELECT ref FROM site WHERE ref = ANY (:refs)";

    private static final String LIST_PROJECTS = "SELECT ref FROM project WHERE ref = ANY (:refs)";

    private final JdbcClient jdbc;

    OpportunityLoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isBoundary(String ref) {
        return jdbc.sql(IS_BOUNDARY).param("ref", ref).query(Boolean.class).single();
    }

    /** Those of the refs that are sites. */
    Set<String> knownSites(List<String> refs) {
        return known(LIST_SITES, refs);
    }

    /** Those of the refs that are projects. */
    Set<String> knownProjects(List<String> refs) {
        return known(LIST_PROJECTS, refs);
    }

    private Set<String> known(String question, List<String> refs) {
        return refs.isEmpty()
                ? Set.of()
                : new TreeSet<>(
                        jdbc.sql(question)
                                .param("refs", refs.toArray(String[]::new))
                                .query(String.class)
                                .list());
    }
}
