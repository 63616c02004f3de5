package ir.hamyar.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.Browser;
import ir.hamyar.atlas.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The made-up records: marked wherever they show, and gone without a trace. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "atlas.demo=true")
class DemonstrationIT {

    @Autowired private JdbcClient jdbc;
    @Autowired private DatasetCatalog catalog;
    @Autowired private DatasetRepository datasets;
    @Autowired private RecordReader reader;
    @Autowired private ReportText text;
    @Autowired private FeatureWriter writer;
    @Autowired private Demonstration demonstration;
    @Autowired private List<DatasetImporter> importers;
    @Autowired private PlatformTransactionManager transactions;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("atlas.home", () -> "target/test-home");
    }

    @Test
    void isMarkedEverywhereAndLeavesNoTrace() {
        var browser = new Browser("http://localhost:" + port);

        assertThat(count("SELECT count(*) FROM opportunity WHERE demonstration")).isEqualTo(4);
        assertThat(count("SELECT count(*) FROM opportunity WHERE NOT demonstration")).isEqualTo(5);
        for (var path :
                List.of(
                        "/opportunities/demo-01?lang=fa",
                        "/opportunities/demo-01?lang=en",
                        "/sites/qom-shrine-007?lang=en",
                        "/boundaries/ir-25?lang=fa")) {
            assertThat(browser.get(path).body()).as(path).contains("نمونه / demonstration");
        }
        assertThat(browser.get("/ogc/collections/opportunities/items/demo-01?f=json").body())
                .contains("\"demonstration\":true")
                .contains("نمونهٔ");
        assertThat(browser.get("/opportunities/demo-01?lang=en").body())
                .contains("class=\"watermark\"");
        assertThat(browser.get("/opportunities/O13?lang=en").body())
                .contains("This atlas also holds made-up opportunities")
                .doesNotContain("class=\"watermark\"");
        for (var path :
                List.of("/?lang=en", "/ogc/collections/opportunities/items?f=html&lang=en")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("counts of opportunities include them");
        }

        runner(new Demonstration(catalog, new IngestProperties("data", false))).bringUpToDate();
        assertThat(count("SELECT count(*) FROM opportunity WHERE ref LIKE 'demo-%'")).isZero();
        assertThat(count("SELECT count(*) FROM opportunity")).isEqualTo(5);
        assertThat(count("SELECT count(*) FROM dataset WHERE role = 'demonstration'")).isZero();
        assertThat(count("SELECT count(*) FROM load_batch WHERE dataset LIKE 'demo%'")).isZero();

        runner(demonstration).bringUpToDate();
        assertThat(count("SELECT count(*) FROM opportunity WHERE demonstration")).isEqualTo(4);
    }

    private IngestRunner runner(Demonstration chosen) {
        return new IngestRunner(
                catalog, datasets, reader, text, writer, chosen, importers, transactions, false);
    }

    private long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
