package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a file in from the terminal: the same steps as on the page, one after the other. */
@Component
class ImportCommand {

    private static final int TELL_EVERY_SECONDS = 2;

    private final Uploads uploads;
    private final Jobs jobs;
    private final Loads loads;
    private final ImportAnswer answer;

    ImportCommand(Uploads uploads, Jobs jobs, Loads loads, ImportAnswer answer) {
        this.loads = loads;
        this.uploads = uploads;
        this.jobs = jobs;
        this.answer = answer;
    }

    /** Who is at the terminal. */
    static String person() {
        return System.getProperty("user.name", "command");
    }

    /** Whether the file was loaded, or would be. */
    boolean run(ImportRequest request, CommandWords words, PrintStream out, PrintStream err) {
        var name = request.file().getFileName().toString();
        try {
            return run(request, receive(request, name), words, out, err);
        } catch (UnreadableFile unreadable) {
            answer.refused(name, ReportText.finding(unreadable), request, words, out);
            return false;
        }
    }

    private Upload receive(ImportRequest request, String name) {
        refuseUnknown("--dataset", request.wanted().target(), targets());
        refuseUnknown("--encoding", request.wanted().charset(), encodings(request));
        var upload = uploads.receive(request.file(), name, person(), request.wanted());
        return request.columns().isEmpty()
                ? upload
                : uploads.choose(upload.id(), request.completing(upload.choices()));
    }

    private List<String> targets() {
        return loads.importers().stream().map(DatasetImporter::target).toList();
    }

    /** Any that this Java knows is taken; the usual ones are named. */
    private static List<String> encodings(ImportRequest request) {
        var wanted = request.wanted().charset();
        return wanted != null && ChoiceRules.isCharset(wanted)
                ? List.of(wanted)
                : ChoiceRules.CHARSETS;
    }

    private static void refuseUnknown(String option, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw new BadUsage("choice", option, value, String.join(", ", allowed));
        }
    }

    private boolean run(
            ImportRequest request,
            Upload received,
            CommandWords words,
            PrintStream out,
            PrintStream err) {
        boolean isKept = false;
        try {
            var open = uploads.questions(received);
            if (!open.isEmpty()) {
                answer.asked(received, open, request, words, out);
                return false;
            }
            var upload = telling(received, words, err, () -> uploads.checkNow(received.id()));
            if (isReadyToApply(upload) && !request.isDryRun()) {
                isKept = true;
                upload =
                        telling(
                                upload,
                                words,
                                err,
                                () -> uploads.applyNow(received.id(), person()));
            }
            answer.done(upload, request, words, out);
            return upload.state() == UploadState.APPLIED
                    || request.isDryRun() && isReadyToApply(upload);
        } finally {
            if (!isKept) {
                uploads.cancelOrForget(received.id());
            }
        }
    }

    static boolean isReadyToApply(Upload upload) {
        var counts = upload.counts();
        return upload.state() == UploadState.CHECKED
                && counts != null
                && counts.good() > 0
                && (counts.errors() == 0 || upload.choices().isGoodRowsOnly());
    }

    private interface Step {
        Upload take();
    }

    /** Says every few seconds how far a long step is. */
    private Upload telling(Upload upload, CommandWords words, PrintStream err, Step step) {
        var clock =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = new Thread(task, "progress");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock.scheduleAtFixedRate(
                () -> tell(jobs.progress(upload.id()), words, err),
                TELL_EVERY_SECONDS,
                TELL_EVERY_SECONDS,
                TimeUnit.SECONDS);
        try {
            return step.take();
        } finally {
            clock.shutdownNow();
        }
    }

    private static void tell(
            Upload.@Nullable Progress progress, CommandWords words, PrintStream err) {
        if (progress != null) {
            err.println(words.say("phase." + progress.phase(), progress.done()));
        }
    }
}
