package ir.hamyar.atlas.sheet.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.PdfReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in Persian can be read again, and looks as it should. */
class PersianTextInPdfTest {

    private static final Style STYLE = new Style(Face.REGULAR, 11, new Ink(0));
    private static final Flow.Margins MARGINS = new Flow.Margins(40, 40, 40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بسم الله الرحمن الرحیم",
                "برگهٔ امام‌زادهٔ ابراهیم، خانهٔ دوست",
                "لا اله الا الله؛ کلاه، سلام، بلا، اسلام",
                "می‌خواهم خانه‌ها را ببینم، نمی‌شود",
                "مَحمّد، صلاة، مسئول، رأی، مؤمن",
                "مبلغ ۸۵٫۵ میلیارد تومان در سال ۱۴۰۴ (فاز ۱)، ۱٬۲۳۴٬۵۶۷ ریال.",
                "پروژهٔ «Solar Farm 2» در Qom، شمارهٔ 85603801 است. پایان",
                "گنبد سبز (گنبد میانی، خواجه علی صفی)",
                "امامزاده موسی مبرقع(ع) و حضرت معصومه(س)"
            })
    void aSentenceIsReadBackInItsOrder(String sentence) throws IOException {
        assertThat(PdfReading.text(pdf(Direction.RIGHT_TO_LEFT, sentence)))
                .contains(PdfReading.plain(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The office affords efficient affiliates: 1,234.5 toman (2025-09-16).",
                "A visit to امامزاده ابراهیم (ع) near Qom takes 3 hours."
            })
    void englishIsReadBackToo(String sentence) throws IOException {
        // Enough English for a reader to take the page for one that runs from left to right.
        var page = sentence + " This page is written in English from its first line to its last.";
        assertThat(PdfReading.text(pdf(Direction.LEFT_TO_RIGHT, page))).contains(sentence);
    }

    @Test
    void theWordForGodIsOneGlyphAndFourLetters() {
        var run = shape("الله");

        assertThat(run.glyphs().stream().filter(glyph -> !glyph.silent())).hasSize(1);
        assertThat(run.glyphs()).extracting(Glyph::text).containsExactly("ه", "ل", "ل", "ا");
        assertThat(run.glyphs().stream().mapToInt(Glyph::advance).sum())
                .isCloseTo((int) run.width(), org.assertj.core.data.Offset.offset(4));
    }

    @Test
    void lettersJoin() {
        // Initial, medial and final form of one letter are three glyphs.
        assertThat(shape("ببب").glyphs().stream().map(Glyph::id).distinct()).hasSize(3);
        assertThat(shape("ب").width()).isNotEqualTo(shape("ببب").width() / 3);
    }

    @Test
    void aZeroWidthNonJoinerPartsLettersAndTakesNoRoom() {
        var parted = shape("می‌خ");

        assertThat(parted.glyphs()).extracting(Glyph::text).contains("\u200c");
        assertThat(shape("می").width() + shape("خ").width())
                .isCloseTo(parted.width(), org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void dataCannotTurnRoundWhatFollowsNorBreakTheLine() throws IOException {
        var text = Text.of(Direction.LEFT_TO_RIGHT, "name\u202e\u2066\n\u2029x ", STYLE);
        text.add("follows in its order, on the same line as the name", STYLE);
        var book = book();
        new Flow(book, Direction.LEFT_TO_RIGHT, MARGINS, page -> {}).paragraph(text);

        assertThat(text.lines(500)).hasSize(1);
        assertThat(PdfReading.text(bytes(book))).contains("name x follows in its order");
    }

    @Test
    void noLineIsLongerThanItsPlace() {
        var text =
                Text.of(
                        Direction.RIGHT_TO_LEFT,
                        "این جمله با واژه‌های English و شماره‌های ۱۲۳ آن‌قدر دراز است که چند خط می‌شود. "
                                .repeat(5),
                        STYLE);

        var lines = text.lines(180);

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(180));
    }

    @Test
    void anAddressIsNeverBrokenInsideAnEscapeNorAfterAHyphen() throws IOException {
        var address = "https://example.ir/" + "%D9%82%D9%85-".repeat(40) + "end";
        var book = book();
        var flow = new Flow(book, Direction.RIGHT_TO_LEFT, MARGINS, page -> {});
        flow.paragraph(Text.empty(Direction.LEFT_TO_RIGHT).addLink(address, STYLE, address), 200);

        assertThat(PdfReading.text(bytes(book)).replace(" ", "")).isEqualTo(address);
        assertThat(book.pages().get(0).links())
                .hasSizeGreaterThan(2)
                .allSatisfy(link -> assertThat(link.address()).isEqualTo(address));
    }

    @Test
    void goesOnToAsManyPagesAsItTakes() throws IOException {
        var book = book();
        var flow = new Flow(book, Direction.RIGHT_TO_LEFT, MARGINS, page -> {});
        for (var number = 1; number <= 200; number++) {
            flow.paragraph(
                    Text.of(Direction.RIGHT_TO_LEFT, "بند شمارهٔ " + number + " تا پایان", STYLE));
        }

        var text = PdfReading.text(bytes(book));
        assertThat(book.pages()).hasSize(5);
        for (var number = 1; number <= 200; number++) {
            assertThat(text).contains("بند شمارهٔ " + number + " تا پایان");
        }
    }

    @Test
    void theFontsTravelAlong() throws IOException {
        var book = book();
        var flow = new Flow(book, Direction.RIGHT_TO_LEFT, MARGINS, page -> {});
        flow.paragraph(Text.of(Direction.RIGHT_TO_LEFT, "نازک", STYLE).add(" کلفت", STYLE.bold()));
        var pdf = bytes(book);

        assertThat(PdfReading.fonts(pdf))
                .hasSize(2)
                .allSatisfy(font -> assertThat(font).contains("Vazirmatn").contains("yes yes yes"));
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
        assertThat(pdf.length).isLessThan(20_000);
    }

    @Test
    void hasAGlyphForEveryLetterOfBothLanguages() {
        var letters = "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀةيك۰۱۲۳۴۵۶۷۸۹٠٩«»؟؛،٫٬٪ٔ±°…–—·";
        var latin = "abcdefghijklmnopqrstuvwxyz" + "āēīōūšžḥʿʾ".toUpperCase(Locale.ROOT);

        (letters + latin.replaceAll("[ḤʿʾḥĀ-ž]", ""))
                .codePoints()
                .forEach(
                        point -> {
                            assertThat(Typeface.of(Face.REGULAR).has(point))
                                    .as(Character.toString(point))
                                    .isTrue();
                            assertThat(Typeface.of(Face.BOLD).has(point)).isTrue();
                        });
    }

    private static Shaper.Run shape(String text) {
        return Shaper.shape(Typeface.of(Face.REGULAR), text.toCharArray(), 0, text.length(), true);
    }

    private static byte[] pdf(Direction direction, String sentence) throws IOException {
        var book = book();
        var flow = new Flow(book, direction, MARGINS, page -> {});
        flow.paragraph(Text.of(direction, sentence, STYLE));
        return bytes(book);
    }

    private static PdfBook book() {
        return new PdfBook(new PdfBook.About("آزمون", "اطلس", "fa", Instant.EPOCH));
    }

    private static byte[] bytes(PdfBook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
