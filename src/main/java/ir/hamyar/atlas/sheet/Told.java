package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Style;
import ir.hamyar.atlas.sheet.pdf.Text;
import ir.hamyar.atlas.text.Language;

/** Makes paragraphs of words in the language of a sheet. */
record Told(Wording words) {

    Language language() {
        return words.language();
    }

    Direction direction() {
        return direction(language());
    }

    static Direction direction(Language language) {
        return language == Language.FA ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    }

    Text say(String key, Style style, Object... arguments) {
        return text(words.say(key, arguments), style);
    }

    Text text(String text, Style style) {
        return Text.of(direction(), text, style);
    }

    /** A text of the sources in its own language; one that stands in for another says so. */
    Text phrase(Phrase phrase, Style style) {
        return add(Text.empty(direction()), phrase, style);
    }

    Text add(Text text, Phrase phrase, Style style) {
        text.addApart(direction(phrase.language()), phrase.text(), style);
        if (phrase.borrowed()) {
            text.add(" (" + words.say("text.borrowed") + ")", Palette.SMALL);
        }
        return text;
    }
}
