package ir.hamyar.atlas.understand;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.understand.ColumnMatch.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMatcherTest {

    private static final List<String> PROJECT_FIELDS = header("data/projects/projects.csv");
    private static final List<String> SITE_FIELDS = header("data/sites/shrines.csv");
    private static final List<String> BOUNDARY_FIELDS = header("data/boundaries/admin_units.csv");

    private final ColumnMatcher projects = matcher("projects", PROJECT_FIELDS, "start_date");
    private final ColumnMatcher sites = matcher("sites", SITE_FIELDS);

    @ParameterizedTest(name = "«{0}» is {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "start_date             | start_date   | EXACT",
                "Start date             | start_date   | EXACT",
                "StartDate              | start_date   | EXACT",
                "START-DATE             | start_date   | EXACT",
                "startdate              | start_date   | EXACT",
                "تاریخ شروع             | start_date   | ALIAS",
                "تاريخ شروع             | start_date   | ALIAS",
                "تاریخ‌شروع              | start_date   | ALIAS",
                "تاریخ_شروع:            | start_date   | ALIAS",
                "\u200fمرحله             | stage        | ALIAS",
                "Status                 | stage        | ALIAS",
                "بخش اقتصادی            | sectors      | ALIAS",
                "مبلغ (میلیارد تومان)   | amount       | ALIAS",
                "مبلغ به میلیون ریال    | amount       | ALIAS",
                "amount_billion_toman   | amount       | EXACT",
                "پیشرفت فیزیکی (٪)      | progress_pct | ALIAS",
                "درصد پیشرفت            | progress_pct | ALIAS",
                "نام (فارسی)            | name_fa      | ALIAS",
                "name_en                | name_en      | EXACT",
                "شناسه                  | ref          | ALIAS",
                "ID                     | ref          | ALIAS",
                "تاریخ شرع              | start_date   | SIMILAR",
                "Reprted on             | reported_on  | SIMILAR",
                "بی‌ربط                  |              | UNKNOWN",
                "***                    |              | UNKNOWN",
            })
    void knowsAHeadingInAnySpelling(String heading, String field, Reason reason) {
        var match = only(projects, heading);
        assertThat(match.field()).isEqualTo(field);
        assertThat(match.reason()).isEqualTo(reason);
    }

    @Test
    void keepsTheUnitOfAHeading() {
        assertThat(only(projects, "مبلغ (میلیارد تومان)").unit()).isEqualTo("میلیارد تومان");
        assertThat(only(projects, "مبلغ به میلیون ریال").unit()).isEqualTo("میلیون ریال");
        assertThat(only(projects, "amount_billion_toman").unit()).isEqualTo("billion toman");
        assertThat(only(projects, "مبلغ").unit()).isNull();
    }

    @Test
    void theScriptOfTheValuesDecidesTheLanguageOfAName() {
        var matches =
                sites.match(
                        List.of(
                                column("نام", "امامزاده زید", "شاه جمال (Shah Jamal)"),
                                column("Name", "Emamzadeh Zeyd")),
                        Map.of());
        assertThat(matches).extracting(ColumnMatch::field).containsExactly("name_fa", "name_en");
        assertThat(matches.get(0).reason()).isEqualTo(Reason.SCRIPT);
        assertThat(only(sites, "Name").reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(only(sites, "Name").proposals()).containsExactly("name_fa", "name_en");
    }

    @Test
    void twoColumnsNeverFillOneField() {
        var matches =
                projects.match(
                        List.of(column("stage"), column("مرحله"), column("وضعیت")), Map.of());
        assertThat(matches.get(0).field()).isEqualTo("stage");
        assertThat(matches.get(1).reason()).isEqualTo(Reason.CONTESTED);
        assertThat(matches.get(1).rivals()).containsExactly("stage", "وضعیت");

        var equals = projects.match(List.of(column("مرحله"), column("وضعیت")), Map.of());
        assertThat(equals).extracting(ColumnMatch::field).containsOnlyNulls();
        assertThat(equals.get(0).remark().orElseThrow().code()).isEqualTo("column-contested");
    }

    @Test
    void remembersWhatAPersonChose() {
        var remembered = new HashMap<String, String>();
        remembered.put("وضعیت", "size_note_fa");
        remembered.put("ملاحظات ما", null);
        remembered.put("مبلغ", "gone");
        var matches =
                projects.match(
                        List.of(column("وضعيت"), column("ملاحظات ما"), column("مبلغ")), remembered);
        assertThat(matches)
                .extracting(ColumnMatch::field)
                .containsExactly("size_note_fa", null, "amount");
        assertThat(matches)
                .extracting(ColumnMatch::reason)
                .containsExactly(Reason.REMEMBERED, Reason.REMEMBERED, Reason.ALIAS);
    }

    @Test
    void everyFieldOfTheDataIsKnownByItsOwnName() {
        for (var field : PROJECT_FIELDS) {
            assertThat(only(projects, field).field()).isEqualTo(field);
        }
        for (var field : SITE_FIELDS) {
            assertThat(only(sites, field).field()).isEqualTo(field);
        }
    }

    @Test
    void noHeadingStandsForTwoFieldsOfATarget() {
        var fields =
                Map.of(
                        "projects", PROJECT_FIELDS,
                        "sites", SITE_FIELDS,
                        "boundaries", BOUNDARY_FIELDS,
                        "places", fieldsInFile("places"),
                        "assets", fieldsInFile("assets"));
        fields.forEach(
                (target, all) -> {
                    var owners = new HashMap<String, String>();
                    for (var field : all) {
                        var base = field.replaceFirst("_(fa|en)$", "");
                        for (var alias : DefaultAliases.of(target, field)) {
                            var other = owners.put(Plain.key(alias), base);
                            assertThat(other == null || other.equals(base))
                                    .as("%s: %s is %s and %s", target, alias, other, base)
                                    .isTrue();
                        }
                    }
                });
    }

    @Test
    void aThousandsOfColumnsCostLittle() {
        var columns =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> column("ستون شماره " + i + " " + "ب".repeat(200)))
                        .toList();
        assertThat(projects.match(columns, Map.of()))
                .hasSize(10_000)
                .extracting(ColumnMatch::reason)
                .containsOnly(Reason.UNKNOWN);
        var long_ = column("ا ".repeat(500_000), "ب".repeat(1_000_000));
        assertThat(projects.match(List.of(long_), Map.of())).hasSize(1);
    }

    private static ColumnMatch only(ColumnMatcher matcher, String heading) {
        return matcher.match(List.of(column(heading)), Map.of()).get(0);
    }

    private static FileColumn column(String heading, String... samples) {
        return new FileColumn(heading, List.of(samples));
    }

    private static ColumnMatcher matcher(String target, List<String> fields, String... more) {
        var all = Stream.concat(fields.stream(), Arrays.stream(more)).toList();
        return new ColumnMatcher(DefaultAliases.columns(target, all));
    }

    private static List<String> header(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return List.of(lines.findFirst().orElseThrow().replace("\ufeff", "").split(","));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> fieldsInFile(String target) {
        var fields = new HashSet<String>();
        WordFile.load("columns.txt")
                .keySet()
                .forEach(
                        key -> {
                            if (key.startsWith(target + ".")) {
                                fields.add(key.substring(target.length() + 1));
                            }
                        });
        fields.addAll(List.of("note", "source", "source_licence", "source_date", "lon", "lat"));
        return List.copyOf(fields);
    }
}
