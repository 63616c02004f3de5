package ir.hamyar.atlas.understand;

import static ir.hamyar.atlas.understand.Codings.codes;
import static ir.hamyar.atlas.understand.Codings.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    @ParameterizedTest(name = "{0}: «{1}» is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sector     | عمرانی                 | construction",
                "sector     | عمران                  | construction",
                "sector     | عمراني                 | construction",
                "sector     | Construction           | construction",
                "sector     | گردشگری                | tourism",
                "sector     | كشاورزي                | agriculture",
                "sector     | دامداری                | livestock",
                "sector     | دام‌پروری               | livestock",
                "sector     | خدمات                  | services",
                "sector     | SERVICE                | services",
                "stage      | ایده                   | idea",
                "stage      | به دنبال احداث         | idea",
                "stage      | در دست بررسی           | under_review",
                "stage      | موافقت اصولی           | under_review",
                "stage      | آماده واگذاری          | package",
                "stage      | تملک و آزادسازی        | land_acquisition",
                "stage      | تفاهم نامه امضا شد     | contract",
                "stage      | در حال اجرا            | in_progress",
                "stage      | کلنگ زنی               | in_progress",
                "stage      | In progress            | in_progress",
                "stage      | in_progress            | in_progress",
                "stage      | افتتاح                 | completed",
                "stage      | بهره برداری            | completed",
                "stage      | نیمه کاره              | suspended",
                "stage      | ابطال مجوز             | revoked",
                "stage      | نامشخص                 | unclear",
                "stage      | نامعلوم                | unclear",
                "precision  | دقیق                   | exact",
                "precision  | روستا                  | village",
                "precision  | unknown                | unlocated",
                "kind       | امام زاده              | emamzadeh",
                "kind       | Imamzadeh              | emamzadeh",
                "kind       | بقعه                   | boqeh",
                "kind       | مقبره                  | tomb",
                "kind       | mosque-shrine          | mosque-shrine",
                "place-kind | روستا                  | village",
                "place-kind | شهر اقماری             | suburb",
                "level      | استان                  | province",
                "level      | دهستان                 | rural_district",
                "unit       | تومان                  | toman",
                "unit       | €                      | eur",
                "scope      | کل طرح                 | project",
                "attach-to  | اوقاف                  | endowment_organisation",
                "confidence | زیاد                   | high",
                "participation-model | BOT           | bot",
                "participation-model | b.o.o.t       | boot",
                "participation-model | ساخت، بهره‌برداری، واگذاری | bot",
                "utility    | دارد                   | present",
            })
    void knowsTheWordsOfTheSources(String list, String written, String code) {
        assertThat(plain(Codes.get(list).code(written))).isEqualTo(code);
    }

    @ParameterizedTest(name = "«{0}» are {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "construction;tourism            | construction;tourism",
                "عمرانی، گردشگری، کشاورزی        | construction;tourism;agriculture",
                "عمرانی و گردشگری                | construction;tourism",
                "عمرانی/گردشگری                  | construction;tourism",
                "گردشگری + خدمات                 | tourism;services",
                "tourism, services and livestock | tourism;services;livestock",
                "دام و طیور، خدمات               | livestock;services",
                "گردشگری؛ گردشگری                | tourism",
                "خدمات،                          | services",
            })
    void readsLists(String written, String codes) {
        assertThat(plain(Codes.get("sector").codes(written))).isEqualTo(codes);
    }

    @Test
    void proposesTheNearestWordAndDoesNotTakeIt() {
        var reading = Codes.get("sector").code("عمرنی");
        assertThat(codes(reading)).containsExactly("unknown-word-near");
        assertThat(reading.fault().orElseThrow().detail())
                .containsExactly("عمرنی", "عمرانی", "Construction");
        assertThat(Codes.get("stage").nearest("۲۰ درصد در دست اجرا").get(0).code())
                .isEqualTo("in_progress");
    }

    @Test
    void listsWhatIsAllowedWhereNothingIsNear() {
        var reading = Codes.get("sector").code("xyz");
        assertThat(codes(reading)).containsExactly("unknown-word");
        assertThat(reading.fault().orElseThrow().detail())
                .containsExactly(
                        "xyz",
                        "عمرانی، گردشگری، کشاورزی، دامپروری، خدماتی",
                        "Construction, Tourism, Agriculture, Livestock, Services");
        assertThat(codes(Codes.get("sector").codes("خدمات، xyz"))).containsExactly("unknown-word");
    }

    @Test
    void oneWordNeverStandsForTwoCodes() {
        var codes =
                List.of(new CodeList.Code("a", "آ", "one"), new CodeList.Code("b", "ب", "other"));
        assertThatThrownBy(() -> new CodeList(codes, Map.of("b", List.of("ONE"))))
                .hasMessageContaining("stands for a and for b");
    }

    /** A code that gets a name must get its words too, or a file could not use it. */
    @Test
    void everyNamedCodeIsKnown() throws IOException {
        var named = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        Path.of("src/main/resources/messages/codes_fa.properties"))) {
            named.load(reader);
        }
        for (var name : Codes.names()) {
            var inMessages =
                    named.stringPropertyNames().stream()
                            .filter(key -> key.startsWith(name + "."))
                            .map(key -> key.substring(name.length() + 1))
                            .filter(code -> !code.endsWith(".explained"))
                            .toList();
            assertThat(Codes.get(name).codes())
                    .extracting(CodeList.Code::code)
                    .containsExactlyInAnyOrderElementsOf(inMessages);
        }
        assertThat(Codes.names()).containsAll(Set.of("sector", "stage", "precision", "kind"));
    }

    @Test
    void fieldsKnowTheirList() {
        assertThat(Codes.ofField("sites", "kind")).contains(Codes.get("kind"));
        assertThat(Codes.ofField("places", "kind")).contains(Codes.get("place-kind"));
        assertThat(Codes.ofField("assets", "kind")).isEmpty();
        assertThat(Codes.ofField("projects", "attach_to")).contains(Codes.get("attach-to"));
        assertThat(Codes.ofField("projects", "sectors")).contains(Codes.get("sector"));
    }

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource({
        "بله,yes",
        "بلی,yes",
        "دارد,yes",
        "✓,yes",
        "YES,yes",
        "۱,yes",
        "true,yes",
        "خیر,no",
        "ندارد,no",
        "فاقد,no",
        "✗,no",
        "No,no",
        "0,no",
        "x,[unreadable-yes-no]",
        "شاید,[unreadable-yes-no]",
        "-,[read-as-empty]",
    })
    void readsYesAndNo(String written, String value) {
        assertThat(plain(YesNo.read(written))).isEqualTo(value);
    }

    @Test
    void cutsAMillionLettersOffUnread() {
        assertThat(codes(Codes.get("sector").codes("خدمات،".repeat(200_000))))
                .containsExactly("too-long");
        assertThat(Codes.get("sector").nearest("ع".repeat(1_000_000))).isEmpty();
    }
}
