package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.WebAddress;
import ir.hamyar.atlas.page.Wording;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of a row, worded in one language. */
final class ExploreCells {

    private static final BigDecimal A_HECTARE = BigDecimal.valueOf(10_000);

    private final Question question;
    private final Wording words;
    private final MoneyCell money;

    ExploreCells(Question question, Wording words) {
        this.question = question;
        this.words = words;
        this.money = new MoneyCell(words, question.money());
    }

    public String href(Row row) {
        return "/" + question.subject().code() + "/" + row.self().ref();
    }

    public @Nullable Phrase place(Row row) {
        return row.place().in(words.language());
    }

    public @Nullable String amount(Row row) {
        return money.amount(row.amount(), row.amountUnit());
    }

    /** What the amount covers, of which year it is, and what the source says of it. */
    public String amountNote(Row row) {
        var notes =
                Arrays.asList(
                        row.amountScope() == null ? null : words.code("scope", row.amountScope()),
                        row.amountYear() == null ? null : words.jalaliYear(row.amountYear()),
                        money.stated(row.amount(), row.amountUnit()));
        return String.join(" · ", notes.stream().filter(note -> note != null).toList());
    }

    /** Square metres below a hectare, hectares from there on; null where it is not stated. */
    public @Nullable String land(Row row) {
        var area = row.landAreaM2();
        if (area == null) {
            return null;
        }
        return area.compareTo(A_HECTARE) < 0
                ? words.say("explore.area.m2", words.number(area))
                : words.say("explore.area.ha", words.number(area.divide(A_HECTARE)));
    }

    /** Null where a site has none. */
    public @Nullable String opportunities(Row row) {
        return row.opportunities() == 0
                ? null
                : words.say("explore.opportunities", words.number(row.opportunities()));
    }

    public String precision(Row row) {
        if (row.uncertaintyM() != null) {
            return "±\u2060" + words.distance(row.uncertaintyM());
        }
        return row.precision().equals("unit")
                ? words.say("explore.precision.unit")
                : words.code("precision", row.precision());
    }

    public Phrase source(Row row) {
        return Phrase.asWritten(row.sourceTitle() == null ? row.source() : row.sourceTitle());
    }

    public @Nullable String sourceHref(Row row) {
        return WebAddress.of(row.sourceUrl()).orElse(null);
    }
}
