package ir.hamyar.atlas.ingest.geotools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The GeoTools wrapper carries old copies of other libraries; they must never win. */
class ClassPathTest {

    @Test
    void takesSlf4jFromItsOwnJar() {
        assertThat(home(Logger.class)).contains("slf4j-api").doesNotContain("geotools");
    }

    @Test
    void takesJtsFromItsOwnJar() {
        assertThat(home(org.locationtech.jts.geom.Geometry.class)).contains("jts-core");
    }

    /**
     * Versions of GeoTools with these have been taken over from outside (CVE-2024-36401,
     * CVE-2022-24816).
     */
    @Test
    void carriesNoRemotelyExploitableModules() {
        assertThat(find("org.geotools.data.complex.AppSchemaDataAccess")).isFalse();
        assertThat(find("org.geotools.process.raster.MapAlgebraProcess")).isFalse();
        assertThat(find("org.geotools.filter.expression.FeaturePropertyAccessorFactory")).isFalse();
    }

    private static String home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static boolean find(String type) {
        return ClassPathTest.class.getClassLoader().getResource(type.replace('.', '/') + ".class")
                != null;
    }
}
