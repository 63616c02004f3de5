package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.BODY;
import static ir.hamyar.atlas.sheet.Palette.HAIRLINE;
import static ir.hamyar.atlas.sheet.Palette.INK;
import static ir.hamyar.atlas.sheet.Palette.MUTED;
import static ir.hamyar.atlas.sheet.Palette.SAFFRON;
import static ir.hamyar.atlas.sheet.Palette.SMALL;
import static ir.hamyar.atlas.sheet.Palette.TITLE;
import static ir.hamyar.atlas.sheet.Palette.TURQUOISE;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Flow;
import ir.hamyar.atlas.sheet.pdf.Paint;
import ir.hamyar.atlas.sheet.pdf.QrCode;
import ir.hamyar.atlas.sheet.pdf.Style;
import ir.hamyar.atlas.sheet.pdf.Text;

/**
 * The head of a sheet: names in both scripts, what and where it is, and the way to the live page.
 */
final class SheetHead {

    private static final double QR = 70;
    private static final double GAP = 12;

    private final Sheet sheet;
    private final FactRow site;
    private final Flow flow;
    private final Told told;
    private final Wording words;
    private final String liveAddress;

    private SheetHead(Sheet sheet, Setting setting, String liveAddress) {
        this.sheet = sheet;
        this.site = sheet.facts().site();
        this.flow = setting.flow();
        this.told = setting.told();
        this.words = setting.words();
        this.liveAddress = liveAddress;
    }

    static void set(Sheet sheet, Setting setting, String liveAddress) {
        new SheetHead(sheet, setting, liveAddress).head();
    }

    private void head() {
        var top = flow.y();
        var room = flow.width() - QR - 2 * GAP;
        flow.paragraph(told.say("sheet.eyebrow", SMALL.bold().in(TURQUOISE)), room);
        flow.paragraph(name(TITLE), room);
        var other = site.bilingual("name").written(words.language().other());
        if (other != null && site.bilingual("name").written(words.language()) != null) {
            flow.paragraph(
                    told.phrase(
                            Phrase.own(other, words.language().other()), BODY.sized(12).in(MUTED)),
                    room);
        }
        flow.space(2);
        flow.paragraph(where(), room);
        if (site.has("valid_to")) {
            flow.paragraph(
                    told.say(
                            "ended.site",
                            BODY.bold().in(SAFFRON),
                            words.date(site.day("valid_to"))),
                    room);
        }
        code(top);
        flow.take(Math.max(0, top + QR + 16 - flow.y()) + 6);
        flow.rule(HAIRLINE);
        flow.space(8);
    }

    private Text name(Style style) {
        var name = site.bilingual("name").in(words.language());
        return told.phrase(name == null ? Phrase.asWritten(sheet.ref()) : name, style);
    }

    /** Kind, place and county on one line. */
    private Text where() {
        var text = told.text(words.code("kind", site.get("kind")), BODY);
        var place = site.bilingual("place").in(words.language());
        if (place != null) {
            told.add(text.add(" · ", BODY), place, BODY);
        }
        var county = site.bilingual("county").in(words.language());
        if (county != null) {
            told.add(text.add(" · ", BODY), county, BODY);
        }
        return text;
    }

    private void code(double top) {
        var x = flow.x(flow.width() - QR, QR);
        flow.page().draw(QrCode.of(liveAddress, x, top, QR), Paint.fill(INK));
        flow.page().linkTo(liveAddress, x, top, QR, QR);
        var caption = told.say("sheet.live-page", SMALL.sized(7)).line();
        flow.page().set(caption, x + (QR - caption.width()) / 2, top + QR + 10);
    }
}
