package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.HAIRLINE;
import static ir.hamyar.atlas.sheet.Palette.LABEL;
import static ir.hamyar.atlas.sheet.Palette.MUTED;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON;
import static ir.hamyar.atlas.sheet.Palette.SMALL;
import static ir.hamyar.atlas.sheet.Palette.TITLE;
import static ir.hamyar.atlas.sheet.Palette.TURQUOISE;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Paint;
import ir.hamyar.atlas.sheet.pdf.PdfBook;
import ir.hamyar.atlas.sheet.pdf.PdfPage;
import ir.hamyar.atlas.sheet.pdf.Shape;
import ir.hamyar.atlas.sheet.pdf.Text;
import ir.hamyar.atlas.sheet.pdf.TextLine;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first pages of an atlas: which sites it holds and on which page each begins. Set last, for
 * only then the pages are known.
 */
final class Contents {

    private static final double SIDES = 42;
    private static final double TOP = 48;
    private static final double HEAD = 128;
    private static final double BOTTOM = 56;
    private static final double ROW = 27;

    /** Of what was asked for in vain; the list must not run into the contents. */
    private static final int MOST_NAMED = 6;

    private final PdfBook book;
    private final Told told;
    private final Imprint imprint;
    private final List<Entry> entries;
    private final List<String> missing;

    record Entry(Sheet sheet, String title, PdfPage page) {}

    Contents(PdfBook book, Told told, Imprint imprint, List<Entry> entries, List<String> missing) {
        this.book = book;
        this.told = told;
        this.imprint = imprint;
        this.entries = entries;
        this.missing = missing;
    }

    /**
     * @return the pages of the contents
     */
    List<PdfPage> set() {
        var contents = 0;
        for (var set = 0; set < entries.size() || contents == 0; contents++) {
            book.insertPage(contents);
            set += roomOn(contents);
        }
        var numbers = numbers();
        var at = 0;
        for (var page = 0; page < contents; page++) {
            var y = page == 0 ? TOP + HEAD : TOP;
            var limit = Math.min(entries.size(), at + roomOn(page));
            for (; at < limit; at++) {
                row(book.pages().get(page), y, entries.get(at), numbers);
                y += ROW;
            }
        }
        head(book.pages().get(0));
        book.bookmark(told.words().say("sheet.atlas.contents"), book.pages().get(0));
        entries.forEach(entry -> book.bookmark(entry.title(), entry.page()));
        return book.pages().subList(0, contents);
    }

    private static int roomOn(int page) {
        var height = PdfPage.HEIGHT - TOP - BOTTOM - (page == 0 ? HEAD : 0);
        return (int) (height / ROW);
    }

    private Map<PdfPage, Integer> numbers() {
        var numbers = new IdentityHashMap<PdfPage, Integer>();
        var pages = book.pages();
        for (var at = 0; at < pages.size(); at++) {
            numbers.put(pages.get(at), at + 1);
        }
        return numbers;
    }

    private void head(PdfPage page) {
        var words = told.words();
        var y = TOP;
        y = set(page, told.say("atlas.name", SMALL.bold().in(TURQUOISE)), y);
        y = set(page, told.say("sheet.atlas.title", TITLE), y);
        y = set(page, told.say("sheet.atlas.count", BODY, words.number(entries.size())), y);
        y = set(page, told.say("sheet.atlas.issued", LABEL, words.date(imprint.issuedOn())), y);
        if (!missing.isEmpty()) {
            var named = new ArrayList<>(missing.subList(0, Math.min(MOST_NAMED, missing.size())));
            if (missing.size() > MOST_NAMED) {
                named.add("…");
            }
            set(page, told.say("sheet.atlas.missing", LABEL.in(SAFFRON), words.list(named)), y);
        }
    }

    private double set(PdfPage page, Text text, double top) {
        var y = top;
        for (var line : text.lines(PdfPage.WIDTH - 2 * SIDES)) {
            atStart(page, line, y + line.ascent());
            y += line.height();
        }
        return y;
    }

    private void row(PdfPage page, double y, Entry entry, Map<PdfPage, Integer> numbers) {
        var site = entry.sheet().facts().site();
        var words = told.words();
        var name = told.phrase(Phrase.asWritten(entry.title()), BODY.sized(10)).line();
        atStart(page, name, y + 11);
        var place = site.bilingual("place").in(words.language());
        if (place != null) {
            var small = told.text(words.code("kind", site.get("kind")) + " · ", SMALL);
            atStart(page, told.add(small, place, SMALL).line(), y + 21);
        }
        var number = told.text(words.plain(numbers.get(entry.page())), BODY.bold().in(MUTED));
        atEnd(page, number.line(), y + 11);
        page.draw(
                new Shape().moveTo(SIDES, y + ROW - 1).lineTo(PdfPage.WIDTH - SIDES, y + ROW - 1),
                Paint.stroke(HAIRLINE, 0.5));
        page.linkTo(entry.page(), SIDES, y, PdfPage.WIDTH - 2 * SIDES, ROW - 1);
    }

    private void atStart(PdfPage page, TextLine line, double baseline) {
        page.set(line, rightToLeft() ? PdfPage.WIDTH - SIDES - line.width() : SIDES, baseline);
    }

    private void atEnd(PdfPage page, TextLine line, double baseline) {
        page.set(line, rightToLeft() ? SIDES : PdfPage.WIDTH - SIDES - line.width(), baseline);
    }

    private boolean rightToLeft() {
        return told.direction() == Direction.RIGHT_TO_LEFT;
    }
}
