package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Area;
import ir.hamyar.atlas.ingest.FeatureWriter;
import ir.hamyar.atlas.ingest.FileInspector;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import ir.hamyar.atlas.problem.Conflict;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.Unprocessable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The way of a file: received, understood, checked, applied or forgotten. Browser and command line
 * both go it. How far a file has come stands in the database, so that nothing is lost or half done
 * when the program ends in between.
 */
@Service
class Uploads {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;

    /** Between saying that a step begins and beginning it, nobody is seen at it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final UploadRepository uploads;
    private final UploadFiles files;
    private final FileInspector inspector;
    private final KnownFeaturesRepository known;
    private final Loads loads;
    private final FeatureWriter writer;
    private final Questions questions;
    private final ChoiceRules rules;
    private final Checker checker;
    private final Applier applier;
    private final Jobs jobs;
    private final OwnColumns own;

    Uploads(
            UploadRepository uploads,
            UploadFiles files,
            FileInspector inspector,
            KnownFeaturesRepository known,
            Loads loads,
            FeatureWriter writer,
            Questions questions,
            ChoiceRules rules,
            Checker checker,
            Applier applier,
            Jobs jobs,
            OwnColumns own) {
        this.own = own;
        this.uploads = uploads;
        this.files = files;
        this.inspector = inspector;
        this.known = known;
        this.loads = loads;
        this.writer = writer;
        this.questions = questions;
        this.rules = rules;
        this.checker = checker;
        this.applier = applier;
        this.jobs = jobs;
    }

    /**
     * Keeps a file and looks at it.
     *
     * @param name as its owner calls it
     * @param wanted what is already known to be wanted of it
     * @throws UnreadableFile when it cannot be taken at all; nothing of it is kept then
     */
    Upload receive(InputStream content, String name, String who, Choices wanted) {
        forgetOld();
        var id = files.newId();
        var size = files.keep(id, content);
        var shown = shown(name);
        try {
            return look(id, shown, size, who, wanted);
        } catch (RuntimeException refused) {
            files.forget(id);
            throw refused;
        }
    }

    /**
     * As above, for a file at hand: one that is too large is refused by its size alone.
     *
     * @throws UnreadableFile when it is not there or cannot be taken
     */
    Upload receive(Path file, String name, String who, Choices wanted) {
        try {
            files.refuseLarge(Files.size(file));
            try (var content = Files.newInputStream(file)) {
                return receive(content, name, who, wanted);
            }
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new UnreadableFile("no-file", 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload look(String id, String name, long size, String who, Choices wanted) {
        var path = files.path(id);
        var area = known.area().orElse(null);
        var seen = InspectionView.of(inspector.inspect(path, name, null, area));
        var signature = ColumnGuess.signature(seen.columnNames());
        var remembered = uploads.recall(signature);
        var choices =
                wanted.or(remembered.orElse(Choices.NONE))
                        .or(Choices.NONE.withLayer(own.recordSheet(seen.layers())));
        var again = lookAgain(path, name, seen, choices, area);
        uploads.insert(
                id,
                name,
                size,
                signature,
                who,
                again,
                rules.complete(again, choices),
                remembered.isPresent());
        return get(id);
    }

    /** The way a file is read may have been answered already; then it is looked at that way. */
    private InspectionView lookAgain(
            Path path, String name, InspectionView seen, Choices choices, @Nullable Area area) {
        if (choices.readsLike(Choices.NONE)) {
            return seen;
        }
        return InspectionView.of(inspector.inspect(path, name, hints(path, seen, choices), area));
    }

    private static SourceFile hints(Path path, InspectionView seen, Choices choices) {
        return UploadDataset.file(path, seen, choices).withLayer(choices.layer());
    }

    /**
     * @throws NotFound when there is no such upload
     */
    Upload get(String id) {
        var upload = uploads.find(id).orElseThrow(() -> new NotFound("problem.no-such-upload", id));
        return upload.state().isBusy()
                ? settleIfLeft(upload).withProgress(jobs.progress(id))
                : upload;
    }

    List<Question> questions(Upload upload) {
        return questions.open(upload.inspection(), upload.choices());
    }

    /**
     * Keeps what was chosen; where that changes how the file is read, it is looked at again.
     *
     * @throws Conflict while it is being checked or applied
     */
    Upload choose(String id, Choices wanted) {
        var upload = get(id);
        rules.refuseNonsense(wanted);
        var seen = upload.inspection();
        if (!wanted.readsLike(upload.choices())) {
            var path = files.path(id);
            seen =
                    InspectionView.of(
                            inspector.inspect(
                                    path,
                                    upload.name(),
                                    hints(path, seen, wanted),
                                    known.area().orElse(null)));
        }
        var meant = rules.forgetStaleColumns(upload, seen, wanted);
        rules.refuseUnknownFields(meant);
        var choices = rules.complete(seen, meant);
        var signature = ColumnGuess.signature(seen.columnNames());
        if (!uploads.choose(upload, seen, choices, signature, wanted.equals(Choices.NONE))) {
            throw busy(get(id));
        }
        return get(id);
    }

    /** Begins to check in the background. */
    void check(String id) {
        begin(ready(id), UploadState.CHECKING, jobs::start);
    }

    /** Checks here and now. */
    Upload checkNow(String id) {
        begin(ready(id), UploadState.CHECKING, this::runNow);
        return get(id);
    }

    private Upload ready(String id) {
        var upload = get(id);
        var open = questions(upload);
        if (!open.isEmpty()) {
            throw new Conflict("problem.questions-open", open.stream().map(Question::key).toList());
        }
        return upload;
    }

    /**
     * Begins to apply in the background.
     *
     * @throws Conflict when somebody else applies, the data have changed since the check, or the
     *     file has faults and is to be taken as a whole
     */
    void apply(String id, String who) {
        begin(applicable(id), UploadState.APPLYING, jobs::start, who);
    }

    /** Applies here and now. */
    Upload applyNow(String id, String who) {
        begin(applicable(id), UploadState.APPLYING, this::runNow, who);
        return get(id);
    }

    private Upload applicable(String id) {
        var upload = get(id);
        refuseWhileAnotherApplies(upload);
        if (upload.state() == UploadState.APPLIED) {
            throw busy(upload);
        }
        if (upload.state() != UploadState.CHECKED || upload.counts() == null) {
            throw new Conflict("problem.not-checked");
        }
        if (!loads.state().equals(upload.checkedState())) {
            throw new Conflict("problem.changed-since-check");
        }
        if (upload.counts().errors() > 0 && !upload.choices().isGoodRowsOnly()) {
            throw new Unprocessable("problem.has-errors", upload.counts().errors());
        }
        return upload;
    }

    private void refuseWhileAnotherApplies(Upload upload) {
        uploads.findApplying()
                .map(this::settleIfLeft)
                .filter(other -> other.state() == UploadState.APPLYING)
                .ifPresent(
                        other -> {
                            throw new Conflict(
                                    other.id().equals(upload.id())
                                            ? "problem.already-applying"
                                            : "problem.another-applies",
                                    other.who(),
                                    other.changedAt(),
                                    other.name());
                        });
    }

    /** How a step is taken: in the queue, or at once. */
    private interface Start {
        boolean start(String id, Consumer<Job> step);
    }

    private boolean runNow(String id, Consumer<Job> step) {
        jobs.runNow(id, step);
        return true;
    }

    private void begin(Upload upload, UploadState state, Start start) {
        begin(upload, state, start, upload.who());
    }

    private void begin(Upload upload, UploadState state, Start start, String who) {
        if (!uploads.begin(upload.id(), state)) {
            refuseWhileAnotherApplies(upload);
            throw busy(get(upload.id()));
        }
        Consumer<Job> step =
                state == UploadState.APPLYING
                        ? job -> applier.apply(upload, who, job)
                        : job -> checker.check(upload, job);
        if (!start.start(upload.id(), step)) {
            uploads.stopped(upload.id(), UploadState.FAILED, null);
            throw new Conflict("problem.queue-full");
        }
    }

    private static Conflict busy(Upload upload) {
        return upload.state() == UploadState.APPLIED
                ? new Conflict("problem.already-applied", upload.name(), upload.batch())
                : new Conflict("problem.upload-busy");
    }

    /** Stops what is under way; an upload at rest is forgotten, with its file and its check. */
    void cancelOrForget(String id) {
        var upload = get(id);
        if (upload.state().isBusy()) {
            jobs.cancel(id);
        } else {
            forget(upload);
        }
    }

    private void forget(Upload upload) {
        files.forget(upload.id());
        loads.importers().forEach(importer -> writer.drop(importer, upload.staging()));
        uploads.delete(upload.id());
    }

    private void forgetOld() {
        uploads.listUntouchedSince(Instant.now().minus(KEPT)).stream()
                .flatMap(id -> uploads.find(id).stream())
                .forEach(this::forget);
    }

    /**
     * Where the process that was at it has died, the step has failed; nothing was changed by it.
     */
    void settleAbandoned() {
        uploads.listBusy().forEach(this::settleIfAbandoned);
    }

    private Upload settleIfLeft(Upload upload) {
        return upload.changedAt().plus(GRACE).isAfter(Instant.now())
                ? upload
                : settleIfAbandoned(upload);
    }

    private Upload settleIfAbandoned(Upload upload) {
        if (jobs.isAtWork(upload.id()) || !uploads.isFree(upload.id())) {
            return upload;
        }
        uploads.stopped(
                upload.id(),
                UploadState.FAILED,
                new Finding(Severity.ERROR, "interrupted", 0, null, null, null, List.of()));
        return uploads.find(upload.id()).orElse(upload);
    }

    /** Between the letters of Persian words and the parts of emoji; turns nothing round. */
    private static boolean isJoiner(int sign) {
        return sign == 0x200C || sign == 0x200D;
    }

    /** The last part of the name, without signs that would be read as something else. */
    private static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean =
                last.codePoints()
                        .filter(
                                c ->
                                        !Character.isISOControl(c)
                                                && (Character.getType(c) != Character.FORMAT
                                                        || isJoiner(c))
                                                && Character.getType(c) != Character.SURROGATE
                                                && c != 0x2028
                                                && c != 0x2029)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        var cut =
                clean.length() <= LONGEST_NAME
                        ? clean
                        : clean.substring(clean.length() - LONGEST_NAME);
        return cut.isEmpty() ? "file" : cut;
    }
}
