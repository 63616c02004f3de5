package ir.hamyar.atlas.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.sketch.Sketches;
import ir.hamyar.atlas.support.PdfReading;
import ir.hamyar.atlas.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Sheets of made-up records: other rooms' parts, demonstrations, and data nobody would expect. */
@SpringJUnitConfig({Wordings.class, VerificationTest.Bundles.class})
class SheetPrinterTest {

    private static final Path PICTURES = Path.of("target", "pictures", "sheet");
    private static final Map<String, String> SITE =
            Map.of(
                    "name_fa", "بقعهٔ آزمون",
                    "name_en", "Test shrine",
                    "kind", "boqeh",
                    "location_precision", "unlocated",
                    "source", "a test",
                    "source_licence", "CC0");

    @Autowired private Wordings wordings;

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsMadeUpSaysSoOnEveryPage(Language language) throws IOException {
        var parts = IntStream.range(0, 16).mapToObj(number -> terms(number, number == 7)).toList();
        var pdf = print(SITE, parts, language);
        var pages = PdfReading.pages(pdf);

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("نمونه / demonstration"));
        keepPicture(pdf, "demonstration-" + language.code());
    }

    @Test
    void partsOfOtherRoomsStandInTheirOrderWithWhatIsNotStated() throws IOException {
        var text = PdfReading.text(print(SITE, List.of(terms(1, false)), Language.FA));

        assertThat(text)
                .contains("شرایط فرصت")
                .containsPattern("اندازه و ظرفیت ۱٫۵ هکتار.*شریکان اوقاف قم")
                .contains("در منبع نیامده: مالک یا مجری.")
                .doesNotContain("demonstration");
    }

    @Test
    void anEmptyPartDrawsNoHeading() throws IOException {
        var empty =
                new SheetPart(
                        "x",
                        new Bilingual("شرایط فرصت", "Terms"),
                        List.of(),
                        List.of(),
                        true,
                        false);

        assertThat(PdfReading.text(print(SITE, List.of(empty), Language.EN)))
                .doesNotContain("Terms");
    }

    @Test
    void aSiteThatIsNotLocatedSaysSoInsteadOfAMap() throws IOException {
        assertThat(PdfReading.text(print(SITE, List.of(), Language.EN)))
                .contains("No source says where this site stands; there is no map.")
                .contains("Location unknown");
    }

    @Test
    void hostileAndEndlessDataArePrintedAsTheyAre() throws IOException {
        var site = new TreeMap<>(SITE);
        site.put(
                "fact_en",
                "<script>alert(1)</script> (\\) Tj ET \u0007 🕌 " + "word ".repeat(3000));
        site.put("doubt_fa", "بدون‌فاصله".repeat(400));
        site.put("name_en", "\u202egnirts desrever");

        var text = PdfReading.text(print(site, List.of(), Language.EN));

        assertThat(text).contains("<script>alert(1)</script> (\\) Tj ET").contains("word word");
    }

    @Test
    void anAddressThatMustNotBeALinkIsNone() throws IOException {
        var project =
                Map.of(
                        "name_fa", "پروژه",
                        "stage", "idea",
                        "sectors", "tourism",
                        "source_url", "javascript:alert(1)");
        var facts = SheetFacts.of(new FactRow(SITE), Map.of("P1", new FactRow(project)), List.of());
        var pdf = print(Sheet.of("test", facts, List.of()), Language.FA);

        assertThat(PdfReading.text(pdf)).contains("javascript:alert");
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations())
                        .noneSatisfy(
                                link ->
                                        assertThat(link.getCOSObject().toString())
                                                .contains("javascript"));
            }
        }
    }

    @Test
    void aLabelThatStandsTwiceInAPartIsRefused() {
        var entry = new SheetPart.Entry("fact.size", new Bilingual("۱", "1"));

        assertThatThrownBy(
                        () ->
                                new SheetPart(
                                        "x",
                                        new Bilingual("ا", "a"),
                                        List.of(entry, entry),
                                        List.of(),
                                        true,
                                        false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SheetPart terms(int number, boolean demonstration) {
        return new SheetPart(
                "opportunity-O" + number,
                new Bilingual("شرایط فرصت", "Terms of the opportunity"),
                List.of(
                        new SheetPart.Entry("fact.size", new Bilingual("۱٫۵ هکتار", "1.5 ha")),
                        new SheetPart.Entry(
                                "fact.partners", new Bilingual("اوقاف قم", "Awqaf of Qom"))),
                List.of("fact.owner"),
                true,
                demonstration);
    }

    private byte[] print(Map<String, String> site, List<SheetPart> parts, Language language)
            throws IOException {
        var facts = SheetFacts.of(new FactRow(site), Map.of(), parts);
        return print(Sheet.of("test-site", facts, parts), language);
    }

    private byte[] print(Sheet sheet, Language language) throws IOException {
        var imprint =
                new Imprint(
                        "http://localhost:8080",
                        language,
                        LocalDate.of(2026, 11, 25),
                        "1",
                        List.of("© nobody"));
        var out = new ByteArrayOutputStream();
        new SheetPrinter(mock(Sketches.class), wordings).print(sheet, imprint, out);
        return out.toByteArray();
    }

    private static void keepPicture(byte[] pdf, String name) throws IOException {
        Files.createDirectories(PICTURES);
        try (var document = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 80),
                    "png",
                    PICTURES.resolve(name + ".png").toFile());
        }
    }
}
