package ir.hamyar.atlas.intake;

import com.fasterxml.jackson.annotation.JsonRawValue;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings of the checks of uploads. */
@Repository
class FindingRepository {

    private static final String INSERT =
            """
            INSERT INTO upload_finding (upload, severity, code, line, ref, field, value, detail)
            SELECT :upload, severity, code, line, ref, field, value, string_to_array(detail, chr(31))
            FROM unnest(:severities, :codes, :lines::integer[], :refs, :fields, :values, :details)
                 AS found (severity, code, line, ref, field, value, detail)
            """;

    private static final String CONDITION =
            """
            WHERE upload = :upload
              AND (:severity::text IS NULL OR severity = :severity)
              AND (:code::text IS NULL OR code = :code)
            """;

    private static final String LIST =
            "SELECT severity, code, line, ref, field, value, detail FROM upload_finding "
                    + CONDITION
                    + " ORDER BY line, number OFFSET :offset LIMIT :limit";

    private static final String LIST_OF_LINES =
            """
            SELECT number, severity, code, line, ref, field, value, detail
            FROM upload_finding
            WHERE upload = :upload AND line > 0 AND (line, number) > (:line, :number)
            ORDER BY line, number
            LIMIT :limit
            """;

    static final String VARIES = "…";

    private static final String COUNT_BY_CODE =
            """
            SELECT severity, code, count(*) AS count,
                   CASE WHEN min(ref) = max(ref) AND count(ref) = count(*) THEN min(ref) END AS ref,
                   CASE WHEN min(field) = max(field) THEN min(field) END AS field,
                   CASE WHEN min(value) = max(value) AND count(value) = count(*) THEN min(value) END AS value,
                   min(detail) AS detail, min(detail) = max(detail) AS same_detail
            FROM upload_finding
            WHERE upload = :upload
            GROUP BY severity, code
            ORDER BY CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, count DESC, code
            """;

    private final JdbcClient jdbc;

    FindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How often one thing was found.
     *
     * @param common what all of them have in common; {@value #VARIES} stands for what differs
     */
    record CodeCount(Severity severity, String code, int count, Finding common) {}

    /** A finding and its place among the others. */
    record Numbered(long number, Finding finding) {}

    void clear(String upload) {
        jdbc.sql("DELETE FROM upload_finding WHERE upload = :upload")
                .param("upload", upload)
                .update();
        jdbc.sql("DELETE FROM upload_repair WHERE upload = :upload")
                .param("upload", upload)
                .update();
    }

    void add(String upload, List<Finding> findings) {
        jdbc.sql(INSERT)
                .param("upload", upload)
                .param("severities", array(findings, finding -> code(finding.severity())))
                .param("codes", array(findings, Finding::code))
                .param("lines", array(findings, finding -> String.valueOf(finding.line())))
                .param("refs", array(findings, Finding::ref))
                .param("fields", array(findings, Finding::field))
                .param("values", array(findings, Finding::value))
                .param("details", array(findings, FindingRepository::joined))
                .update();
    }

    void addRepair(String upload, RecordPreparer.Repaired repaired) {
        jdbc.sql(
                        """
                        INSERT INTO upload_repair (upload, line, ref, before, after)
                        VALUES (:upload, :line, :ref, :before, :after)
                        ON CONFLICT DO NOTHING
                        """)
                .param("upload", upload)
                .param("line", repaired.line())
                .param("ref", repaired.ref())
                .param("before", geometry(repaired.repair().before()))
                .param("after", geometry(repaired.repair().after()))
                .update();
    }

    /** Geometries as they came and as they were repaired, in GeoJSON. */
    record RepairView(
            int line,
            @Nullable String ref,
            @JsonRawValue String before,
            @JsonRawValue String after) {}

    List<RepairView> listRepairs(String upload, int offset, int limit) {
        return jdbc.sql(
                        """
                        SELECT line, ref, ST_AsGeoJSON(before, 7) AS before, ST_AsGeoJSON(after, 7) AS after
                        FROM upload_repair WHERE upload = :upload ORDER BY line OFFSET :offset LIMIT :limit
                        """)
                .param("upload", upload)
                .param("offset", offset)
                .param("limit", limit)
                .query(RepairView.class)
                .list();
    }

    List<Finding> list(
            String upload,
            @Nullable String severity,
            @Nullable String code,
            int offset,
            int limit) {
        return jdbc.sql(LIST)
                .param("upload", upload)
                .param("severity", severity)
                .param("code", code)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> toFinding(row))
                .list();
    }

    List<CodeCount> countByCode(String upload) {
        return jdbc.sql(COUNT_BY_CODE)
                .param("upload", upload)
                .query((row, n) -> toCount(row))
                .list();
    }

    /**
     * The next findings about lines, in the order of the file; the questions stay short however
     * many there are.
     *
     * @param after the last one seen, null at first
     */
    List<Numbered> listOfLines(String upload, @Nullable Numbered after, int limit) {
        return jdbc.sql(LIST_OF_LINES)
                .param("upload", upload)
                .param("line", after == null ? 0 : after.finding().line())
                .param("number", after == null ? 0 : after.number())
                .param("limit", limit)
                .query((row, n) -> new Numbered(row.getLong("number"), toFinding(row)))
                .list();
    }

    static String code(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Severity severity(String code) {
        return Severity.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Object geometry(Geometry geometry) {
        return new JtsGeometry(geometry);
    }

    private static String joined(Finding finding) {
        return String.join("\u001f", finding.detail());
    }

    private static String[] array(
            List<Finding> findings, Function<Finding, @Nullable String> value) {
        return findings.stream().map(value).map(ShownText::of).toArray(String[]::new);
    }

    private static CodeCount toCount(ResultSet row) throws SQLException {
        var severity = severity(row.getString("severity"));
        var detail = (String[]) row.getArray("detail").getArray();
        if (!row.getBoolean("same_detail")) {
            Arrays.fill(detail, VARIES);
        }
        return new CodeCount(
                severity,
                row.getString("code"),
                row.getInt("count"),
                new Finding(
                        severity,
                        row.getString("code"),
                        0,
                        orVaries(row.getString("ref")),
                        orVaries(row.getString("field")),
                        orVaries(row.getString("value")),
                        List.of(detail)));
    }

    private static String orVaries(@Nullable String text) {
        return text == null ? VARIES : text;
    }

    private static Finding toFinding(ResultSet row) throws SQLException {
        return new Finding(
                severity(row.getString("severity")),
                row.getString("code"),
                row.getInt("line"),
                row.getString("ref"),
                row.getString("field"),
                row.getString("value"),
                List.of((String[]) row.getArray("detail").getArray()));
    }
}
