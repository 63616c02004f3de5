package ir.hamyar.atlas.database;

/**
 * The database the application works with: one of its own, or one that somebody else looks after.
 */
sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExternalDatabase {

    DatabaseLogin application();

    @Override
    void close();
}
