package ir.hamyar.atlas.database;

import java.nio.file.Path;

/**
 * One PostgreSQL found on this machine.
 *
 * @param bin the folder its programs stand in
 * @param hasPostgis whether its extensions include PostGIS
 */
record PostgresPrograms(Path bin, int majorVersion, boolean hasPostgis) {

    String initdb() {
        return bin.resolve("initdb").toString();
    }

    String postgres() {
        return bin.resolve("postgres").toString();
    }
}
