package ir.hamyar.atlas.database;

import java.util.Optional;

/**
 * A PostgreSQL of the atlas's own, made of the system's packages and kept in an {@link AtlasHome}.
 *
 * <p>It listens on the loopback interface only, on whatever port is free, and asks everybody for a
 * password that nobody but the owner of the folder can read. The application works as {@value
 * #APPLICATION}, a role that owns its database and nothing else; the superuser only prepares the
 * ground.
 */
public final class EmbeddedPostgres implements Database {

    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "atlas";

    private final HomeLock lock;
    private final ServerProcess server;
    private final int port;
    private final String password;

    EmbeddedPostgres(HomeLock lock, ServerProcess server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database kept in this folder, with the PostgreSQL installed on this machine;
     * creates it where there is none.
     *
     * @throws StartupProblem if the machine or the folder does not allow it
     */
    public static EmbeddedPostgres start(AtlasHome home) {
        return start(home, PostgresSearch.ofThisMachine(), Progress.SILENT);
    }

    static EmbeddedPostgres start(AtlasHome home, PostgresSearch search, Progress progress) {
        home.prepare();
        var lock = HomeLock.acquire(home);
        try {
            return new Startup(home, lock, search, progress).run();
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** The way to a server that another process already runs on this folder. */
    static Optional<DatabaseLogin> findRunning(AtlasHome home) {
        var note = new PostmasterFile(home.data());
        return note.runningServer()
                .flatMap(server -> note.port())
                .map(port -> login(port, APPLICATION, APPLICATION, Cluster.password(home)));
    }

    /** How the application signs in. */
    @Override
    public DatabaseLogin application() {
        return login(port, APPLICATION, APPLICATION, password);
    }

    /**
     * How the owner of the cluster signs in to one of its databases: for preparing, never for
     * serving.
     */
    public DatabaseLogin superuser(String database) {
        return login(port, database, SUPERUSER, password);
    }

    private static DatabaseLogin login(int port, String database, String user, String password) {
        return new DatabaseLogin(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    /**
     * Stops the server and waits until its files are whole; only then may another atlas have the
     * folder.
     */
    @Override
    public void close() {
        stopServer();
        lock.close();
    }

    void stopServer() {
        server.stop();
    }
}
