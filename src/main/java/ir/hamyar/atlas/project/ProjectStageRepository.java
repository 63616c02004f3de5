package ir.hamyar.atlas.project;

import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageRepository;
import ir.hamyar.atlas.page.StageHistories;
import ir.hamyar.atlas.page.StageHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the stages of projects from their present rows and from those that were replaced. */
@Repository
class ProjectStageRepository extends PageRepository implements StageHistories {

    private static final String LIST_VERSIONS =
            """
            SELECT project.ref, project.name_fa, project.name_en, version.stage,
                   (version.updated_at AT TIME ZONE 'Asia/Tehran')::date AS since
            FROM project
            JOIN (SELECT ref, stage, updated_at FROM project
                  UNION ALL
                  SELECT ref, stage, updated_at FROM project_history) AS version ON version.ref = project.ref
            WHERE project.site_refs @> ARRAY [:ref]::text[]
              AND coalesce(project.valid_to > current_date, true)
            ORDER BY project.ref, version.updated_at
            """;

    private final JdbcClient jdbc;

    ProjectStageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(Named project, StageHistory.Step step) {}

    @Override
    public List<StageHistory> listStagesOfSite(String siteRef) {
        var versions =
                jdbc.sql(LIST_VERSIONS)
                        .param("ref", siteRef)
                        .query(
                                (row, n) ->
                                        new Version(
                                                self(row),
                                                new StageHistory.Step(
                                                        row.getString("stage"),
                                                        row.getObject("since", LocalDate.class))))
                        .list();
        var steps = new LinkedHashMap<Named, List<StageHistory.Step>>();
        for (var version : versions) {
            var known = steps.computeIfAbsent(version.project(), none -> new ArrayList<>());
            addMove(known, version.step());
        }
        return steps.entrySet().stream()
                .map(entry -> new StageHistory(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A row that was replaced for another reason has not moved. */
    private static void addMove(List<StageHistory.Step> steps, StageHistory.Step next) {
        if (steps.isEmpty() || !steps.get(steps.size() - 1).stage().equals(next.stage())) {
            steps.add(next);
        }
    }
}
