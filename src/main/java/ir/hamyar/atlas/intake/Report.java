package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.ReportText.Told;
import ir.hamyar.atlas.problem.Conflict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what a check found: the one report behind the page, the command line and the files. */
@Service
class Report {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private final FindingRepository findings;
    private final ReportText text;

    Report(FindingRepository findings, ReportText text) {
        this.findings = findings;
        this.text = text;
    }

    /**
     * @param severity null for all
     * @param code null for all
     * @throws Conflict when the file has not been checked as it is now understood
     */
    ReportDocument of(
            Upload upload,
            @Nullable String severity,
            @Nullable String code,
            int offset,
            int limit) {
        return new ReportDocument(
                ReportDocument.Counts.of(counts(upload)),
                byCode(upload),
                findings.list(upload.id(), severity, code, offset, limit).stream()
                        .map(finding -> line(upload, finding))
                        .toList());
    }

    /**
     * @throws Conflict when the file has not been checked as it is now understood
     */
    CheckCounts counts(Upload upload) {
        boolean stands =
                upload.state() == UploadState.CHECKED
                        || upload.state() == UploadState.APPLYING
                        || upload.state() == UploadState.APPLIED;
        if (!stands || upload.counts() == null) {
            throw new Conflict("problem.not-checked");
        }
        return upload.counts();
    }

    private List<ReportDocument.OfCode> byCode(Upload upload) {
        return findings.countByCode(upload.id()).stream()
                .map(
                        counted ->
                                new ReportDocument.OfCode(
                                        counted.code(),
                                        FindingRepository.code(counted.severity()),
                                        counted.count(),
                                        tell(upload, counted.common(), PERSIAN).what(),
                                        tell(upload, counted.common(), Locale.ENGLISH).what()))
                .toList();
    }

    private ReportDocument.Line line(Upload upload, Finding finding) {
        var persian = tell(upload, finding, PERSIAN);
        var english = tell(upload, finding, Locale.ENGLISH);
        return new ReportDocument.Line(
                finding.line(),
                finding.ref(),
                finding.field(),
                column(upload, finding.field()),
                finding.value(),
                FindingRepository.code(finding.severity()),
                finding.code(),
                persian.what(),
                english.what(),
                persian.remedy(),
                english.remedy());
    }

    /** In the words of the file: its own heading rather than the name of our field. */
    Told tell(Upload upload, Finding finding, Locale language) {
        var column = column(upload, finding.field());
        var shown =
                column == null
                        ? finding
                        : new Finding(
                                finding.severity(),
                                finding.code(),
                                finding.line(),
                                finding.ref(),
                                column,
                                finding.value(),
                                finding.detail());
        return text.tell(shown, upload.name(), language);
    }

    /** The headings of the cells that a finding is about; a position stands in two. */
    static List<String> columns(Upload upload, @Nullable String field) {
        var fields = "geometry".equals(field) ? List.of("lon", "lat") : List.of(orEmpty(field));
        return fields.stream().map(one -> column(upload, one)).filter(Objects::nonNull).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The heading in the file of what a finding is about; null when it is not in the file. */
    static @Nullable String column(Upload upload, @Nullable String field) {
        if (field == null) {
            return null;
        }
        var choices = upload.choices();
        var filling = choices.columnOf(field);
        if (filling != null) {
            return filling;
        }
        var point =
                switch (field) {
                    case "lon" -> choices.x() == null ? upload.inspection().x() : choices.x();
                    case "lat" -> choices.y() == null ? upload.inspection().y() : choices.y();
                    default -> null;
                };
        return point == null && upload.inspection().columnNames().contains(field) ? field : point;
    }
}
