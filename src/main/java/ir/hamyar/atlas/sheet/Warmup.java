package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints one sheet in each language for nobody once the atlas is up, so that its first reader does
 * not wait for fonts to be read and code to be compiled.
 */
@Component
@ConditionalOnWebApplication
class Warmup {

    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
    private static final AtlasFilter ANY = new AtlasFilter(List.of(), Map.of());

    private final Sheets sheets;
    private final SheetPrinter printer;

    Warmup(Sheets sheets, SheetPrinter printer) {
        this.sheets = sheets;
        this.printer = printer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var thread = new Thread(this::print, "sheet-warmup");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Nobody waits for it, so nobody is told when it fails: the first reader will be. */
    private void print() {
        try {
            for (var sheet : sheets.list(sheets.listRefs(ANY, 1))) {
                for (var language : Language.values()) {
                    var imprint =
                            new Imprint(
                                    "http://localhost", language, LocalDate.EPOCH, "", List.of());
                    printer.print(sheet, imprint, OutputStream.nullOutputStream());
                }
            }
        } catch (IOException | RuntimeException failed) {
            LOG.debug("No sheet could be printed ahead", failed);
        }
    }
}
