package ir.hamyar.atlas.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The streaming replicas of the primary, where {@code atlas.replicas.url} names any: a pool of
 * reading connections, and a look once a second at who answers and who has fallen behind.
 *
 * <p>The address takes the driver's own list of hosts, e.g. {@code
 * jdbc:postgresql://one:5432,two:5432/atlas}. The driver goes to the first that is a standby; only
 * when none answers does the atlas turn to the primary, through the pool of the primary, so that
 * one pool never mixes states of the data.
 */
@Component
class Replicas implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);
    private static final long LOOK_MILLIS = 1000;

    /** Digits of a log sequence number as one number, so that two can be compared. */
    private static final String WRITTEN = "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn";

    private static final String REPLAYED = "SELECT pg_last_wal_replay_lsn() - '0/0'::pg_lsn";

    private final String url;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Replicas::watchThread);
    private @Nullable HikariDataSource pool;
    private @Nullable HikariConfig primary;
    private volatile boolean fit;
    private volatile boolean primaryAnswers = true;

    /** How far the primary had written at the look before: a replica must be there by now. */
    private long due = -1;

    Replicas(@Value("${atlas.replicas.url:}") String url) {
        this.url = url.isBlank() ? "" : withServerType(url);
    }

    private static String withServerType(String url) {
        return url.contains("targetServerType=")
                ? url
                : url + (url.contains("?") ? "&" : "?") + "targetServerType=secondary";
    }

    private static Thread watchThread(Runnable work) {
        var thread = new Thread(work, "replicas");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes everything but the address from the pool of the primary, and begins to look. */
    void follow(HikariDataSource primaryPool) {
        if (!areConfigured()) {
            return;
        }
        var config = new HikariConfig();
        primaryPool.copyStateTo(config);
        config.setPoolName(primaryPool.getPoolName() + "-replicas");
        config.setJdbcUrl(url);
        config.setReadOnly(true);
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(0);
        pool = new HikariDataSource(config);
        primary = primaryPool;
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    boolean areConfigured() {
        return !url.isEmpty();
    }

    /** Whether a replica answers and holds what the primary had written two looks ago. */
    boolean areFit() {
        return fit;
    }

    boolean primaryAnswers() {
        return primaryAnswers;
    }

    DataSource pool() {
        if (pool == null) {
            throw new IllegalStateException("No replicas are configured");
        }
        return pool;
    }

    private void look() {
        try {
            var replayed = ask(url, REPLAYED);
            var written = ask(String.valueOf(primary().getJdbcUrl()), WRITTEN);
            tellChange(replayed >= 0 && (written < 0 || replayed >= due), written >= 0);
            due = written < 0 ? due : written;
        } catch (RuntimeException unforeseen) {
            LOG.error("The replicas could not be looked at", unforeseen);
        }
    }

    private void tellChange(boolean nowFit, boolean nowAnswers) {
        if (nowFit != fit) {
            LOG.warn(nowFit ? "Reading goes to a replica" : "No replica is up to date or answers");
        }
        if (nowAnswers != primaryAnswers) {
            LOG.warn(nowAnswers ? "The primary answers again" : "The primary does not answer");
        }
        fit = nowFit;
        primaryAnswers = nowAnswers;
    }

    private HikariConfig primary() {
        if (primary == null) {
            throw new IllegalStateException("No pool is followed");
        }
        return primary;
    }

    /** The answer as a number of bytes; -1 where nobody answers in time. */
    private long ask(String address, String question) {
        var settings = new Properties();
        if (primary().getUsername() != null && !primary().getUsername().isEmpty()) {
            settings.setProperty("user", primary().getUsername());
            settings.setProperty("password", String.valueOf(primary().getPassword()));
        }
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("socketTimeout", "2");
        settings.setProperty("hostRecheckSeconds", "1");
        try (var connection = DriverManager.getConnection(address, settings);
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException away) {
            return -1;
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        if (pool != null) {
            pool.close();
        }
    }
}
