package ir.hamyar.atlas.database;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A program that starts the database in a folder, writes one row, says so and waits to be killed.
 */
final class KeepsADatabase {

    private KeepsADatabase() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        try {
            var postgres = EmbeddedPostgres.start(new AtlasHome(Path.of(arguments[0])));
            Databases.execute(postgres.application(), "CREATE TABLE kept (word text)");
            Databases.execute(postgres.application(), "INSERT INTO kept VALUES ('بقعه')");
            System.out.println("row written");
            Thread.sleep(Long.MAX_VALUE);
        } catch (StartupProblem refused) {
            System.out.println("refused: " + refused.getMessage());
            System.exit(StartupProblem.EXIT_CODE);
        }
    }
}
