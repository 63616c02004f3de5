package ir.hamyar.atlas.understand;

import static ir.hamyar.atlas.understand.Codings.codes;
import static ir.hamyar.atlas.understand.Codings.plain;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the atlas itself publishes can be read back: every code, amount, day and position. */
class SeedDataTest {

    private static final Path PROJECTS = Path.of("data/projects/projects.csv");
    private static final Path SITES = Path.of("data/sites/shrines.csv");

    @Test
    void theAmountsAsStatedAreTheAmountsInFull() throws IOException {
        var money = new MoneyReader();
        for (var project : records(PROJECTS)) {
            var inFull = project.getField("amount") + " " + project.getField("amount_unit");
            for (var language : List.of("fa", "en")) {
                var stated = project.getField("amount_stated_" + language);
                if (!stated.isEmpty()) {
                    assertThat(plain(money.amount(stated))).as(stated).isEqualTo(inFull);
                }
            }
        }
    }

    @Test
    void everyCodeIsReadAsItself() throws IOException {
        var fields =
                List.of(
                        "sectors",
                        "stage",
                        "attach_to",
                        "amount_unit",
                        "amount_scope",
                        "amount_year_basis",
                        "attach_confidence",
                        "sector_basis");
        for (var project : records(PROJECTS)) {
            for (var field : fields) {
                assertReadsAsItself("projects", project, field);
            }
        }
        for (var site : records(SITES)) {
            assertReadsAsItself("sites", site, "kind");
            assertReadsAsItself("sites", site, "location_precision");
        }
    }

    @Test
    void everyPositionAndDayIsReadWithoutRemark() throws IOException {
        var positions = new PositionReader();
        for (var site : records(SITES)) {
            assertThat(codes(positions.latitude(site.getField("lat")))).isEmpty();
            assertThat(codes(positions.longitude(site.getField("lon")))).isEmpty();
            assertThat(YesNo.read(site.getField("in_sixty")).isRefused()).isFalse();
        }
        for (var project : records(PROJECTS)) {
            assertThat(codes(new DateReader().day(project.getField("reported_on")))).isEmpty();
        }
    }

    @Test
    void everySiteIsFoundByEachOfItsNames() throws IOException {
        var sites =
                records(SITES).stream()
                        .map(
                                site ->
                                        new NamedThing(
                                                site.getField("ref"),
                                                List.of(
                                                        site.getField("name_fa"),
                                                        site.getField("name_en")),
                                                new LonLat(
                                                        Double.parseDouble(site.getField("lon")),
                                                        Double.parseDouble(site.getField("lat")))))
                        .toList();
        var matcher = new NameMatcher(sites);
        for (var site : sites) {
            var first = matcher.propose(site, 3).get(0);
            assertThat(first.ref()).isEqualTo(site.ref());
            assertThat(first.similarity()).isEqualTo(1);
        }
    }

    private static void assertReadsAsItself(String target, NamedCsvRecord record, String field) {
        var value = record.getField(field);
        if (!value.isEmpty()) {
            var list = Codes.ofField(target, field).orElseThrow();
            assertThat(plain(list.codes(value))).isEqualTo(value);
        }
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
