package ir.hamyar.atlas.sheet;

import static ir.hamyar.atlas.sheet.Palette.ADDRESS;
import static ir.hamyar.atlas.sheet.Palette.HEADING;
import static ir.hamyar.atlas.sheet.Palette.LABEL;

import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Flow;
import ir.hamyar.atlas.sheet.pdf.Style;
import ir.hamyar.atlas.sheet.pdf.Text;
import java.util.List;

/** Where and in which words the parts of one sheet are set, and the forms they share. */
record Setting(Flow flow, Told told) {

    static final double LABEL_WIDTH = 112;

    Wording words() {
        return told.words();
    }

    /** A heading that is not left alone at the foot of a page. */
    void heading(String key) {
        heading(told.say(key, HEADING));
    }

    void heading(Text text) {
        flow.need(56);
        flow.paragraph(text);
        flow.space(2);
    }

    void row(String label, Text value) {
        row(label, List.of(value));
    }

    void row(String label, List<Text> values) {
        flow.row(told.say(label, LABEL), values, LABEL_WIDTH);
    }

    void address(String label, String address) {
        row(label, Text.empty(Direction.LEFT_TO_RIGHT).addLink(address, ADDRESS, address));
    }

    /** What the sources do not state, said aloud; nothing where they state all. */
    void notStated(List<String> labels, Style style) {
        if (!labels.isEmpty()) {
            flow.paragraph(told.say("not-stated.list", style, words().list(labels)));
        }
    }
}
