package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.MUTED;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON;
import static ir.hamyar.atlas.sheet.Palette.SMALL;
import static ir.hamyar.atlas.sheet.Palette.WATERMARK;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Flow;
import ir.hamyar.atlas.sheet.pdf.Outlines;
import ir.hamyar.atlas.sheet.pdf.Paint;
import ir.hamyar.atlas.sheet.pdf.PdfBook;
import ir.hamyar.atlas.sheet.pdf.PdfPage;
import ir.hamyar.atlas.sketch.Sketch;
import ir.hamyar.atlas.sketch.SketchPoint;
import ir.hamyar.atlas.sketch.Sketches;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prints sheets as PDF: one, or many as an atlas with a list of contents. */
@Component
class SheetPrinter {

    private static final double SIDES = 42;
    private static final Flow.Margins MARGINS = new Flow.Margins(36, 46, SIDES);
    private static final double FOOT = PdfPage.HEIGHT - 26;

    private final Sketches sketches;
    private final Wordings wordings;

    SheetPrinter(Sketches sketches, Wordings wordings) {
        this.sketches = sketches;
        this.wordings = wordings;
    }

    void print(Sheet sheet, Imprint imprint, OutputStream out) throws IOException {
        var run = new Run(imprint, title(sheet, told(imprint)));
        run.set(sheet);
        run.feet();
        run.book.write(out);
    }

    /**
     * Prints an atlas.
     *
     * @param missing refs that were asked for and are not in the data; the contents say so
     */
    void print(List<Sheet> sheets, List<String> missing, Imprint imprint, OutputStream out)
            throws IOException {
        var told = told(imprint);
        var run = new Run(imprint, told.words().say("sheet.atlas.title"));
        var entries = new ArrayList<Contents.Entry>();
        for (var sheet : sheets) {
            var first = run.set(sheet);
            entries.add(new Contents.Entry(sheet, title(sheet, told), first));
        }
        var contents = new Contents(run.book, told, imprint, entries, missing).set();
        if (sheets.stream().anyMatch(Sheet::isDemonstration)) {
            contents.forEach(run::watermark);
        }
        run.feet();
        run.book.write(out);
    }

    private Told told(Imprint imprint) {
        return new Told(wordings.in(imprint.language().locale()));
    }

    private static String title(Sheet sheet, Told told) {
        var name = sheet.name().in(told.language());
        return name == null ? sheet.ref() : name.text();
    }

    private Optional<Sketch> sketch(Sheet sheet, Imprint imprint) {
        var site = sheet.facts().site();
        var lon = site.number("lon");
        var lat = site.number("lat");
        var metres = site.whole("uncertainty_m");
        if (lon == null || lat == null || metres == null) {
            return Optional.empty();
        }
        var point =
                new SketchPoint(
                        sheet.ref(),
                        lon.doubleValue(),
                        lat.doubleValue(),
                        metres,
                        site.get("location_precision"),
                        null);
        return sketches.ofSites(List.of(point), imprint.language());
    }

    /** One book in the making. */
    private final class Run {

        private final Imprint imprint;
        private final Told told;
        private final PdfBook book;
        private final Map<PdfPage, Sheet> sheets = new IdentityHashMap<>();

        Run(Imprint imprint, String title) {
            this.imprint = imprint;
            this.told = told(imprint);
            this.book =
                    new PdfBook(
                            new PdfBook.About(
                                    title,
                                    told.words().say("atlas.name"),
                                    imprint.language().code(),
                                    Instant.now()));
        }

        /**
         * @return its first page
         */
        PdfPage set(Sheet sheet) {
            var maps = sketch(sheet, imprint);
            var flow = new Flow(book, told.direction(), MARGINS, page -> begin(page, sheet));
            var first = flow.page();
            SheetLayout.set(sheet, maps, new Setting(flow, told), imprint);
            return first;
        }

        private void begin(PdfPage page, Sheet sheet) {
            sheets.put(page, sheet);
            if (sheet.isDemonstration()) {
                watermark(page);
            }
        }

        /** Drawn and not written, so that whoever copies the text does not get it in pieces. */
        private void watermark(PdfPage page) {
            var paint = Paint.fill(WATERMARK, 0.35);
            var middle = PdfPage.WIDTH / 2;
            page.draw(
                    Outlines.of("نمونه", BODY.sized(110), Direction.RIGHT_TO_LEFT, middle, 430, 35),
                    paint);
            page.draw(
                    Outlines.of(
                            "demonstration",
                            BODY.sized(64),
                            Direction.LEFT_TO_RIGHT,
                            middle + 50,
                            540,
                            35),
                    paint);
            var line = told.say("sheet.demonstration", SMALL.bold().in(SAFFRON)).line();
            page.set(line, middle - line.width() / 2, 24);
        }

        void feet() {
            var pages = book.pages();
            for (var at = 0; at < pages.size(); at++) {
                foot(pages.get(at), at + 1, pages.size());
            }
        }

        private void foot(PdfPage page, int number, int count) {
            var words = told.words();
            var style = SMALL.sized(7.5).in(MUTED);
            var sheet = sheets.get(page);
            var name = told.say("atlas.name", style);
            if (sheet != null) {
                told.add(name.add(" · ", style), Phrase.asWritten(title(sheet, told)), style);
            }
            var start = name.line();
            var end = told.say("sheet.page", style, words.plain(number), words.plain(count)).line();
            var left = told.direction() == Direction.LEFT_TO_RIGHT;
            page.set(left ? start : end, SIDES, FOOT);
            var right = left ? end : start;
            page.set(right, PdfPage.WIDTH - SIDES - right.width(), FOOT);
        }
    }
}
