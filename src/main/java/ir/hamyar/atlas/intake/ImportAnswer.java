package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.ReportText.Told;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells on the terminal what became of a file: as text for people, as JSON for programs. */
@Component
class ImportAnswer {

    private static final int MOST_IN_TEXT = 200;
    private static final int MOST_IN_JSON = 10_000;

    private final Report report;
    private final ReportText reportText;
    private final Wordings wordings;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportAnswer(Report report, ReportText reportText, Wordings wordings) {
        this.report = report;
        this.reportText = reportText;
        this.wordings = wordings;
    }

    /** Text of a file must not give orders to the terminal, nor turn its lines round. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\x{202A}-\\x{202E}]", "\uFFFD");
    }

    /** The file cannot be taken at all. */
    void refused(
            String file,
            Finding fault,
            ImportRequest request,
            CommandWords words,
            PrintStream out) {
        if (request.asJson()) {
            var document = document("refused", request, null);
            document.put("fault", fault(file, fault));
            out.println(json.writeValueAsString(document));
        } else {
            out.println(
                    words.arePersian()
                            ? reportText.persian(fault, file)
                            : reportText.english(fault, file));
        }
    }

    private Map<String, Object> fault(String file, Finding fault) {
        return Map.of(
                "code",
                fault.code(),
                "line",
                fault.line(),
                "message_fa",
                reportText.persian(fault, file),
                "message_en",
                reportText.english(fault, file));
    }

    /** Something must be said before the file can be checked. */
    void asked(
            Upload upload,
            List<Question> open,
            ImportRequest request,
            CommandWords words,
            PrintStream out) {
        if (request.asJson()) {
            var document = document("asked", request, null);
            document.put("questions", open.stream().map(ImportAnswer::question).toList());
            out.println(json.writeValueAsString(document));
            return;
        }
        out.println(words.say("questions", upload.name()));
        for (var question : open) {
            out.println();
            out.println(words.arePersian() ? question.messageFa() : question.messageEn());
            lines(question, upload, words).forEach(line -> out.println("    " + printable(line)));
        }
    }

    private static Map<String, Object> question(Question question) {
        var document = new LinkedHashMap<String, Object>();
        document.put("key", question.key());
        document.put("option", option(question.key()));
        document.put("message_fa", question.messageFa());
        document.put("message_en", question.messageEn());
        document.put("answers", question.options().stream().map(Question.Option::value).toList());
        return document;
    }

    /** The option of the command that answers a question. */
    private static String option(String key) {
        return switch (key) {
            case "target" -> "--dataset";
            case "charset" -> "--encoding";
            case "swapAxes" -> "--swap-axes";
            case "columns" -> "--column";
            default -> "--" + key.replaceFirst("^answers\\.", "");
        };
    }

    private List<String> lines(Question question, Upload upload, CommandWords words) {
        var option = option(question.key());
        if (question.options().isEmpty()) {
            return upload.inspection().columnNames().stream()
                    .map(column -> option + " \"" + column + "=ref\"")
                    .toList();
        }
        return question.options().stream()
                .map(
                        answer ->
                                option
                                        + " "
                                        + shown(question.key(), answer.value())
                                        + "    "
                                        + (words.arePersian()
                                                ? answer.labelFa() + " " + answer.hintFa()
                                                : answer.labelEn() + " " + answer.hintEn()))
                .map(String::strip)
                .toList();
    }

    private static String shown(String key, String value) {
        if (key.equals("swapAxes")) {
            return value.equals("true") ? "yes" : "no";
        }
        return value.contains(" ") ? "\"" + value + "\"" : value;
    }

    /** The file has been checked, and perhaps applied. */
    void done(Upload upload, ImportRequest request, CommandWords words, PrintStream out) {
        if (upload.fault() != null) {
            refused(upload.name(), upload.fault(), request, words, out);
        } else if (request.asJson()) {
            out.println(json.writeValueAsString(full(upload, request)));
        } else {
            tell(upload, request, words, out);
        }
    }

    private static Map<String, @Nullable Object> document(
            String state, ImportRequest request, @Nullable Long batch) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("state", state);
        document.put("dry_run", request.isDryRun());
        document.put("batch", batch);
        return document;
    }

    private Map<String, @Nullable Object> full(Upload upload, ImportRequest request) {
        var document = document(state(upload, request), request, upload.batch());
        var counts = report.counts(upload);
        document.put(
                "differences",
                Map.of(
                        "added",
                        counts.added(),
                        "changed",
                        counts.changed(),
                        "ended",
                        counts.ended(),
                        "unchanged",
                        counts.unchanged()));
        document.put("report", report.of(upload, null, null, 0, MOST_IN_JSON));
        return document;
    }

    private static String state(Upload upload, ImportRequest request) {
        if (upload.state() == UploadState.APPLIED) {
            return "loaded";
        }
        return request.isDryRun() && ImportCommand.isReadyToApply(upload) ? "checked" : "refused";
    }

    private void tell(Upload upload, ImportRequest request, CommandWords words, PrintStream out) {
        var document = report.of(upload, null, null, 0, MOST_IN_TEXT);
        var counts = report.counts(upload);
        out.println(
                words.say(
                        "counts",
                        upload.name(),
                        wordings.target(
                                String.valueOf(upload.choices().target()), words.language()),
                        counts.rows(),
                        counts.good(),
                        counts.errors(),
                        counts.warnings(),
                        counts.notes()));
        out.println(
                words.say(
                        "differences",
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.ended()));
        document.findings().forEach(line -> tell(upload, line, words, out));
        long more =
                (long) counts.errors()
                        + counts.warnings()
                        + counts.notes()
                        - document.findings().size();
        if (more > 0) {
            out.println(words.say("more", more));
        }
        out.println();
        out.println(end(upload, request, words));
    }

    private void tell(
            Upload upload, ReportDocument.Line line, CommandWords words, PrintStream out) {
        var told =
                words.arePersian()
                        ? new Told(line.messageFa(), line.remedyFa())
                        : new Told(line.messageEn(), line.remedyEn());
        out.println();
        out.println(printable(place(upload, line, words)));
        out.println("    " + printable(told.what()));
        if (!told.remedy().isEmpty()) {
            out.println("    " + printable(told.remedy()));
        }
    }

    private String place(Upload upload, ReportDocument.Line line, CommandWords words) {
        var parts = new ArrayList<String>();
        parts.add(words.say("severity." + line.severity()));
        parts.add(line.line() == 0 ? words.say("whole-file") : words.say("line", line.line()));
        if (line.field() != null) {
            parts.add(words.say("column", column(upload, line, line.field(), words)));
        }
        if (line.value() != null && !line.value().isBlank()) {
            parts.add(words.say("value", line.value()));
        }
        return String.join(words.say("comma"), parts);
    }

    private String column(
            Upload upload, ReportDocument.Line line, String field, CommandWords words) {
        var target = String.valueOf(upload.choices().target());
        return line.column() == null
                ? wordings.field(target, field, words.language())
                : line.column();
    }

    private static String end(Upload upload, ImportRequest request, CommandWords words) {
        if (upload.state() == UploadState.APPLIED) {
            return words.say("loaded", String.valueOf(upload.batch()));
        }
        if (upload.state() == UploadState.CANCELLED) {
            return words.say("cancelled");
        }
        if (!ImportCommand.isReadyToApply(upload)) {
            return words.say(
                    upload.counts() == null || upload.counts().good() == 0
                            ? "nothing-good"
                            : "refused");
        }
        return words.say(request.isDryRun() ? "dry-run" : "refused");
    }
}
