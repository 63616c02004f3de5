package ir.hamyar.atlas.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the datasets and their loads; the only class that knows these two tables. */
@Repository
class DatasetRepository {

    /** Any number, as long as every node of the atlas takes the same. */
    private static final long INGEST_LOCK = 0x41544C4153L;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(:key)";

    private static final String REGISTER =
            """
            INSERT INTO dataset (name, target, role, path, position, title_fa, title_en, description_fa, description_en,
                                 source, source_licence, source_date, precision_fa, precision_en, attribution)
            VALUES (:name, :target, :role, :path, :position, :titleFa, :titleEn, :descriptionFa, :descriptionEn,
                    :source, :licence, :date, :precisionFa, :precisionEn, :attribution)
            ON CONFLICT (name) DO UPDATE
            SET target = excluded.target, role = excluded.role, path = excluded.path, position = excluded.position,
                title_fa = excluded.title_fa, title_en = excluded.title_en,
                description_fa = excluded.description_fa, description_en = excluded.description_en,
                source = excluded.source, source_licence = excluded.source_licence, source_date = excluded.source_date,
                precision_fa = excluded.precision_fa, precision_en = excluded.precision_en,
                attribution = excluded.attribution
            """;

    private static final String FIND_FINGERPRINT =
            "SELECT fingerprint FROM dataset WHERE name = :name AND fingerprint IS NOT NULL";

    private static final String BEGIN =
            """
            INSERT INTO load_batch (dataset, outcome, started_at, finished_at, read, added, changed, unchanged, ended, left_out, report,
                                    kind, who, file_name)
            VALUES (:dataset, 'loaded', :started, :started, 0, 0, 0, 0, 0, 0, '[]', :kind, :who, :fileName)
            RETURNING id
            """;

    private static final String FINISH =
            """
            UPDATE load_batch
            SET outcome = :outcome, finished_at = clock_timestamp(), read = :read, added = :added, changed = :changed,
                unchanged = :unchanged, ended = :ended, left_out = :leftOut, report = :report::jsonb
            WHERE id = :id
            """;

    private static final String MARK_LOADED =
            """
            UPDATE dataset
            SET fingerprint = :fingerprint, loaded_batch = :batch, last_batch = :batch, loaded_at = now()
            WHERE name = :name
            """;

    private static final String MARK_TRIED =
            "UPDATE dataset SET last_batch = :batch WHERE name = :name";

    private static final String SETTLE =
            """
            UPDATE dataset
            SET last_batch = loaded_batch
            WHERE name = :name AND last_batch IS DISTINCT FROM loaded_batch
            """;

    private static final String STATE =
            """
            SELECT coalesce(max(id), 0) || '.' || count(undone_at)
            FROM load_batch
            WHERE outcome = 'loaded'
            """;

    private static final String LIST_OF_ROLE =
            "SELECT name, target FROM dataset WHERE role = :role ORDER BY name";

    /** Also what a full list that somebody brought has ended meanwhile. */
    private static final String FORGET_ROWS =
            """
            DELETE FROM %1$s
            WHERE dataset = :name OR ref IN (SELECT ref FROM %1$s_history WHERE dataset = :name)
            """;

    private static final String FORGET_HISTORY = "DELETE FROM %s_history WHERE dataset = :name";

    private static final String FORGET_BATCHES = "DELETE FROM load_batch WHERE dataset = :name";

    private static final String FORGET = "DELETE FROM dataset WHERE name = :name";

    private static final String LIST_STATES =
            """
            SELECT dataset.name, dataset.path, dataset.title_fa, dataset.title_en, dataset.source, dataset.source_licence,
                   dataset.source_date, dataset.attribution, dataset.loaded_at, tried.outcome,
                   tried.read, tried.added, tried.changed, tried.unchanged, tried.ended, tried.left_out, tried.report
            FROM dataset
            LEFT JOIN load_batch AS tried ON tried.id = dataset.last_batch
            WHERE dataset.role IS DISTINCT FROM 'upload'
            ORDER BY dataset.position, dataset.name
            """;

    private final JdbcClient jdbc;
    private final VersionMark version;
    private final JsonMapper json = JsonMapper.builder().build();

    DatasetRepository(JdbcClient jdbc, VersionMark version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    /** Waits until no other node of the atlas loads; holds until the transaction ends. */
    void lock() {
        jdbc.sql(LOCK).param("key", INGEST_LOCK).query((row, number) -> 0).list();
    }

    void register(Dataset dataset) {
        var words = dataset.description();
        jdbc.sql(REGISTER)
                .param("name", dataset.name())
                .param("target", dataset.target())
                .param("role", dataset.role())
                .param("path", dataset.path())
                .param("position", dataset.position())
                .param("titleFa", words.titleFa())
                .param("titleEn", words.titleEn())
                .param("descriptionFa", words.descriptionFa())
                .param("descriptionEn", words.descriptionEn())
                .param("source", words.source())
                .param("licence", words.licence())
                .param("date", words.date())
                .param("precisionFa", words.precisionFa())
                .param("precisionEn", words.precisionEn())
                .param("attribution", words.attribution())
                .update();
    }

    /** The fingerprint at the last successful load; empty when there was none. */
    Optional<String> findFingerprint(String dataset) {
        return jdbc.sql(FIND_FINGERPRINT).param("name", dataset).query(String.class).optional();
    }

    long begin(String dataset, Batch.Origin origin) {
        version.changed();
        return jdbc.sql(BEGIN)
                .param("dataset", dataset)
                .param("kind", origin.kind())
                .param("who", origin.who())
                .param("fileName", origin.fileName())
                .param("started", OffsetDateTime.now(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void finishLoaded(Load load, @Nullable String fingerprint) {
        finish(load, "loaded");
        jdbc.sql(MARK_LOADED)
                .param("fingerprint", fingerprint)
                .param("batch", load.batch())
                .param("name", load.dataset().name())
                .update();
    }

    void finishRefused(Load load) {
        finish(load, "refused");
        jdbc.sql(MARK_TRIED)
                .param("batch", load.batch())
                .param("name", load.dataset().name())
                .update();
    }

    /** The file is again what was loaded before: a refusal in between is over. */
    void settle(String dataset) {
        jdbc.sql(SETTLE).param("name", dataset).update();
    }

    private void finish(Load load, String outcome) {
        var report = load.report();
        version.changed();
        jdbc.sql(FINISH)
                .param("id", load.batch())
                .param("outcome", outcome)
                .param("read", report.read())
                .param("added", report.added())
                .param("changed", report.changed())
                .param("unchanged", report.unchanged())
                .param("ended", report.ended())
                .param("leftOut", report.leftOut())
                .param("report", json.writeValueAsString(report.findings()))
                .update();
    }

    /** Changes with every load that stands and every one that is undone. */
    String state() {
        return jdbc.sql(STATE).query(String.class).single();
    }

    /** A dataset by the name and the target it has in the manifest. */
    record Entry(String name, String target) {}

    /** Datasets whose manifest gives them this role. */
    List<Entry> listOfRole(String role) {
        return jdbc.sql(LIST_OF_ROLE)
                .param("role", role)
                .query((row, n) -> new Entry(row.getString("name"), row.getString("target")))
                .list();
    }

    /** Deletes a dataset with its rows, their history and its loads, as if it had never been. */
    void forget(String name, String table) {
        SqlNames.check(table);
        for (var sql :
                List.of(
                        FORGET_ROWS.formatted(table),
                        FORGET_HISTORY.formatted(table),
                        "UPDATE dataset SET loaded_batch = NULL, last_batch = NULL WHERE name = :name",
                        FORGET_BATCHES,
                        FORGET)) {
            jdbc.sql(sql).param("name", name).update();
        }
    }

    List<DatasetState> listStates() {
        return jdbc.sql(LIST_STATES).query(this::toState).list();
    }

    private DatasetState toState(ResultSet row, int number) throws SQLException {
        var loadedAt = row.getObject("loaded_at", OffsetDateTime.class);
        var report = row.getString("report");
        return new DatasetState(
                row.getString("name"),
                row.getString("path"),
                row.getString("title_fa"),
                row.getString("title_en"),
                row.getString("source"),
                row.getString("source_licence"),
                row.getString("source_date"),
                row.getString("attribution"),
                loadedAt == null ? null : Instant.from(loadedAt),
                row.getString("outcome"),
                new DatasetState.Counts(
                        row.getInt("read"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("ended"),
                        row.getInt("left_out")),
                report == null
                        ? List.of()
                        : json.readValue(report, new TypeReference<List<Finding>>() {}));
    }
}
