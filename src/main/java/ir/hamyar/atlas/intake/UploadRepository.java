package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The uploads and how far they have come. */
@Repository
class UploadRepository {

    private static final String INSERT =
            """
            INSERT INTO upload (id, name, size, signature, who, state, inspection, choices, remembered)
            VALUES (:id, :name, :size, :signature, :who, 'uploaded', :inspection::jsonb, :choices::jsonb, :remembered)
            """;

    private static final String FIND =
            """
            SELECT id, name, size, signature, who, state, changed_at, checked_at, remembered, inspection, choices, phase, done, total,
                   fault, counts, checked_state, first_number, batch
            FROM upload
            """;

    private static final String CHOOSE =
            """
            UPDATE upload
            SET choices = :choices::jsonb, inspection = :inspection::jsonb, signature = :signature,
                state = :state, changed_at = now(), fault = NULL, remembered = remembered AND NOT :afresh
            WHERE id = :id AND state NOT IN ('checking', 'applying', 'applied')
            """;

    private static final String BEGIN =
            """
            UPDATE upload
            SET state = :state, changed_at = now(), fault = NULL, phase = 'waiting', done = 0, total = NULL
            WHERE id = :id AND state NOT IN ('checking', 'applying', 'applied')
            """;

    private static final String CHECKED =
            """
            UPDATE upload
            SET state = 'checked', changed_at = now(), checked_at = clock_timestamp(), counts = :counts::jsonb, checked_state = :state,
                first_number = :firstNumber, phase = NULL
            WHERE id = :id
            """;

    private static final String APPLIED =
            "UPDATE upload SET state = 'applied', changed_at = now(), batch = :batch, phase = NULL WHERE id = :id";

    private static final String STOPPED =
            """
            UPDATE upload
            SET state = :state, changed_at = now(), fault = :fault::jsonb, phase = NULL
            WHERE id = :id AND state IN ('checking', 'applying')
            """;

    private static final String FIND_APPLYING = " WHERE state = 'applying'";

    private static final String LIST_OLD =
            "SELECT id FROM upload WHERE state NOT IN ('checking', 'applying') AND changed_at < :before";

    private static final String REMEMBER =
            """
            INSERT INTO remembered_choice (signature, choices)
            VALUES (:signature, :choices::jsonb)
            ON CONFLICT (signature) DO UPDATE SET choices = excluded.choices, used_at = now()
            """;

    private static final String RECALL =
            "SELECT choices FROM remembered_choice WHERE signature = :signature";

    /** Held by whoever works on an upload; the two parts make a key that nobody else uses. */
    private static final String LOCK_KEY = "1430541647, hashtext(:id)";

    private static final String HOLD = "SELECT pg_advisory_xact_lock(" + LOCK_KEY + ")";

    private static final String IS_FREE = "SELECT pg_try_advisory_xact_lock(" + LOCK_KEY + ")";

    private static final String STOP_STATEMENT =
            """
            SELECT pg_cancel_backend(pid)
            FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND classid = 1430541647
              AND objid = (hashtext(:id)::bigint & 4294967295)::oid
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    UploadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            String id,
            String name,
            long size,
            String signature,
            String who,
            InspectionView inspection,
            Choices choices,
            boolean remembered) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("name", name)
                .param("size", size)
                .param("signature", signature)
                .param("who", who)
                .param("inspection", json.writeValueAsString(inspection))
                .param("choices", json.writeValueAsString(choices))
                .param("remembered", remembered)
                .update();
    }

    Optional<Upload> find(String id) {
        return jdbc.sql(FIND + " WHERE id = :id")
                .param("id", id)
                .query((row, n) -> toUpload(row))
                .optional();
    }

    Optional<Upload> findApplying() {
        return jdbc.sql(FIND + FIND_APPLYING).query((row, n) -> toUpload(row)).optional();
    }

    List<Upload> listBusy() {
        return jdbc.sql(FIND + " WHERE state IN ('checking', 'applying')")
                .query((row, n) -> toUpload(row))
                .list();
    }

    List<String> listUntouchedSince(Instant before) {
        return jdbc.sql(LIST_OLD)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Ids of the uploads whose staging tables are needed. */
    List<String> listStaged() {
        return jdbc.sql("SELECT id FROM upload WHERE state IN ('checking', 'checked', 'applying')")
                .query(String.class)
                .list();
    }

    /**
     * Keeps other choices; false when somebody works on the upload.
     *
     * @param afresh whether they owe nothing to what was remembered
     */
    boolean choose(
            Upload upload, InspectionView seen, Choices choices, String signature, boolean afresh) {
        var stillChecked =
                upload.state() == UploadState.CHECKED && upload.choices().checksLike(choices);
        return jdbc.sql(CHOOSE)
                        .param("id", upload.id())
                        .param("choices", json.writeValueAsString(choices))
                        .param("inspection", json.writeValueAsString(seen))
                        .param("signature", signature)
                        .param("afresh", afresh)
                        .param(
                                "state",
                                (stillChecked ? UploadState.CHECKED : UploadState.UPLOADED).code())
                        .update()
                > 0;
    }

    /** Lets one begin to check or to apply; false when somebody is at it, or at another apply. */
    boolean begin(String id, UploadState state) {
        try {
            return jdbc.sql(BEGIN).param("id", id).param("state", state.code()).update() > 0;
        } catch (DuplicateKeyException anotherApplies) {
            return false;
        }
    }

    void checked(String id, CheckCounts counts, String state, @Nullable Long firstNumber) {
        jdbc.sql(CHECKED)
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .param("state", state)
                .param("firstNumber", firstNumber)
                .update();
    }

    void applied(String id, long batch) {
        jdbc.sql(APPLIED).param("id", id).param("batch", batch).update();
    }

    /** The step did not end well. */
    void stopped(String id, UploadState state, @Nullable Finding fault) {
        jdbc.sql(STOPPED)
                .param("id", id)
                .param("state", state.code())
                .param("fault", fault == null ? null : json.writeValueAsString(fault))
                .update();
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM upload WHERE id = :id").param("id", id).update();
    }

    void remember(String signature, Choices choices) {
        jdbc.sql(REMEMBER)
                .param("signature", signature)
                .param("choices", json.writeValueAsString(choices))
                .update();
    }

    Optional<Choices> recall(String signature) {
        return jdbc.sql(RECALL)
                .param("signature", signature)
                .query((row, n) -> json.readValue(row.getString(1), Choices.class))
                .optional();
    }

    /** Shows everybody that the upload is being worked on, until the transaction ends. */
    void hold(String id) {
        jdbc.sql(HOLD).param("id", id).query((row, n) -> 0).list();
    }

    /** Whether nobody holds the upload, in whichever process. */
    boolean isFree(String id) {
        return jdbc.sql(IS_FREE).param("id", id).query(Boolean.class).single();
    }

    /** Stops the statement that is at work for the upload, in whichever process. */
    void stopStatement(String id) {
        jdbc.sql(STOP_STATEMENT).param("id", id).query((row, n) -> 0).list();
    }

    private Upload toUpload(ResultSet row) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("signature"),
                row.getString("who"),
                UploadState.of(row.getString("state")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row, "checked_at"),
                row.getBoolean("remembered"),
                json.readValue(row.getString("inspection"), InspectionView.class),
                json.readValue(row.getString("choices"), Choices.class),
                progress(row),
                read(row.getString("fault"), Finding.class),
                read(row.getString("counts"), CheckCounts.class),
                row.getString("checked_state"),
                row.getObject("first_number", Long.class),
                row.getObject("batch", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Upload.@Nullable Progress progress(ResultSet row) throws SQLException {
        var phase = row.getString("phase");
        return phase == null
                ? null
                : new Upload.Progress(
                        row.getLong("done"), row.getObject("total", Long.class), phase);
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }
}
