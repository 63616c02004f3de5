package ir.hamyar.atlas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.ingest.DatasetImporter;

/** Foreign worlds stop at named doors. */
@AnalyzeClasses(packages = "ir.hamyar.atlas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule geotoolsStopsAtItsDoor =
            noClasses()
                    .that(not(resideInAnyPackage("ir.hamyar.atlas.ingest.geotools")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.geotools..", "tech.units..", "si.uom..")
                    .because("one leaked accessor spreads GeoTools through half the code");

    @ArchTest
    static final ArchRule sqlLivesInRepositories =
            noClasses()
                    .that(not(resideInAnyPackage("ir.hamyar.atlas.database")))
                    .and()
                    .haveSimpleNameNotEndingWith("Repository")
                    .and(not(nameMatching(".*Repository\\$.*")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework.jdbc..",
                            "org.postgresql..",
                            "net.postgis..")
                    .because("a question to the database is written where it is read");

    @ArchTest
    static final ArchRule httpStopsAtControllers =
            noClasses()
                    .that(not(resideInAnyPackage("ir.hamyar.atlas.web", "ir.hamyar.atlas.problem")))
                    .and()
                    .haveSimpleNameNotEndingWith("Controller")
                    .and(not(nameMatching(".*Controller\\$.*")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web..",
                            "org.springframework.http..",
                            "jakarta.servlet..")
                    .because("what a room knows must not depend on how it is asked");

    @ArchTest
    static final ArchRule geometryIsNotReasonedAboutOnTheWayOut =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .or()
                    .haveSimpleNameEndingWith("Features")
                    .or()
                    .resideInAnyPackage(
                            "ir.hamyar.atlas.ogc..",
                            "ir.hamyar.atlas.tile..",
                            "ir.hamyar.atlas.search..",
                            "ir.hamyar.atlas.text..",
                            "ir.hamyar.atlas.feature..",
                            "ir.hamyar.atlas.home..",
                            "ir.hamyar.atlas.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.locationtech.jts..")
                    .because(
                            "PostGIS reads and encodes geometry better than a mapped feature would");

    @ArchTest
    static final ArchRule sourcesAreNamedFeatures =
            classes()
                    .that()
                    .implement(FeatureSource.class)
                    .should()
                    .haveSimpleNameEndingWith("Features")
                    .because("the suffix tells the role");

    @ArchTest
    static final ArchRule importersAreNamedImporter =
            classes()
                    .that()
                    .implement(DatasetImporter.class)
                    .should()
                    .haveSimpleNameEndingWith("Importer")
                    .because("the suffix tells the role");

    @ArchTest
    static final ArchRule repositoriesStayAtHome =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Repository")
                    .and()
                    .doNotHaveModifier(JavaModifier.ABSTRACT)
                    .should()
                    .bePublic()
                    .because("a neighbour asks for an answer, not for a table");

    @ArchTest
    static final ArchRule noMapperStandsBetweenUsAndTheDatabase =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "lombok..")
                    .because("SQL is written out and records are plain");
}
