package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Batches;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.UndoRefused;
import ir.hamyar.atlas.ingest.UnreadableFile;
import ir.hamyar.atlas.problem.Conflict;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Sentences;
import ir.hamyar.atlas.problem.Unprocessable;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Carries out commands; whatever is refused is told in one sentence. */
@Component
class Commands {

    private static final Logger log = LoggerFactory.getLogger(Commands.class);
    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int UNFORESEEN = 1;

    private final ImportCommand imports;
    private final Batches batches;
    private final ExportFolder exports;
    private final Sentences sentences;
    private final ReportText reportText;

    Commands(
            ImportCommand imports,
            Batches batches,
            ExportFolder exports,
            Sentences sentences,
            ReportText reportText) {
        this.imports = imports;
        this.batches = batches;
        this.exports = exports;
        this.sentences = sentences;
        this.reportText = reportText;
    }

    int run(CommandLine.Request request, CommandWords words, PrintStream out, PrintStream err) {
        try {
            return carryOut(request, words, out, err) ? DONE : REFUSED;
        } catch (BadUsage wrong) {
            err.println(wrong.sentence(words));
            return REFUSED;
        } catch (RuntimeException failed) {
            return tell(failed, words, err);
        }
    }

    private boolean carryOut(
            CommandLine.Request request, CommandWords words, PrintStream out, PrintStream err) {
        if (request instanceof ImportRequest wanted) {
            return imports.run(wanted, words, out, err);
        }
        if (request instanceof UndoRequest undo) {
            batches.undo(undo.batch(), ImportCommand.person());
            out.println(words.say("undone", String.valueOf(undo.batch())));
            return true;
        }
        var folder = ((ExportRequest) request).folder();
        out.println(words.say("exported", folder, exports.write(folder)));
        return true;
    }

    private int tell(RuntimeException failed, CommandWords words, PrintStream err) {
        var sentence = sentence(failed, words);
        if (sentence.isPresent()) {
            err.println(sentence.get());
            return REFUSED;
        }
        if (failed instanceof DataAccessException || failed instanceof TransactionException) {
            err.println(words.say("database-away"));
            return REFUSED;
        }
        log.error("The command failed", failed);
        err.println(words.say("failed"));
        return UNFORESEEN;
    }

    private Optional<String> sentence(RuntimeException failed, CommandWords words) {
        if (failed instanceof UnreadableFile unreadable) {
            var finding = ReportText.finding(unreadable);
            return Optional.of(
                    words.arePersian()
                            ? reportText.persian(finding, "")
                            : reportText.english(finding, ""));
        }
        if (failed instanceof UndoRefused refused) {
            return said(refused.messageKey(), refused.arguments(), words);
        }
        if (failed instanceof Conflict refused) {
            return said(refused.messageKey(), refused.arguments(), words);
        }
        if (failed instanceof Unprocessable refused) {
            return said(refused.messageKey(), refused.arguments(), words);
        }
        if (failed instanceof InvalidInput refused) {
            return said(refused.messageKey(), refused.arguments(), words);
        }
        if (failed instanceof NotFound refused) {
            return said(refused.messageKey(), refused.arguments(), words);
        }
        return Optional.empty();
    }

    private Optional<String> said(String key, List<Object> arguments, CommandWords words) {
        return Optional.ofNullable(sentences.detail(key, arguments, words.language()));
    }
}
