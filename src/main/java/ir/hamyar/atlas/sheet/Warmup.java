package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.sheet.pdf.Direction;
import ir.hamyar.atlas.sheet.pdf.Flow;
import ir.hamyar.atlas.sheet.pdf.PdfBook;
import ir.hamyar.atlas.sheet.pdf.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the fonts once the atlas is up, so that its first reader does not wait for them. */
@Component
@ConditionalOnWebApplication
class Warmup {

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var thread = new Thread(Warmup::print, "sheet-warmup");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void print() {
        var book = new PdfBook(new PdfBook.About("", "", "fa", Instant.EPOCH));
        var flow =
                new Flow(book, Direction.RIGHT_TO_LEFT, new Flow.Margins(40, 40, 40), page -> {});
        flow.paragraph(Text.of(Direction.RIGHT_TO_LEFT, "اطلس همیار، Hamyar Atlas", Palette.BODY));
        flow.paragraph(Text.of(Direction.RIGHT_TO_LEFT, "اطلس همیار", Palette.TITLE));
        try {
            book.write(OutputStream.nullOutputStream());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
