package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Batches;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.ReportText;
import org.springframework.stereotype.Component;

/** Writes uploads as the page is told of them. */
@Component
class UploadDocuments {

    private final Uploads uploads;
    private final Batches batches;
    private final ReportText text;

    UploadDocuments(Uploads uploads, Batches batches, ReportText text) {
        this.uploads = uploads;
        this.batches = batches;
        this.text = text;
    }

    UploadDocument of(Upload upload) {
        return new UploadDocument(
                upload.id(),
                upload.name(),
                upload.size(),
                upload.who(),
                upload.state().code(),
                upload.changedAt(),
                upload.checkedAt(),
                upload.remembered(),
                look(upload),
                upload.choices(),
                uploads.questions(upload).stream().map(UploadDocument.Asked::of).toList(),
                upload.progress(),
                upload.fault() == null ? null : said(upload.fault(), upload.name()),
                upload.counts(),
                upload.batch(),
                isUndone(upload));
    }

    private boolean isUndone(Upload upload) {
        return upload.batch() != null
                && batches.find(upload.batch())
                        .filter(batch -> batch.undoneBy() != null)
                        .isPresent();
    }

    private UploadDocument.Look look(Upload upload) {
        var seen = upload.inspection();
        return new UploadDocument.Look(
                seen.format(),
                seen.layers(),
                seen.charset(),
                seen.charsetSure(),
                seen.delimiter(),
                seen.columns(),
                seen.sample(),
                seen.hasGeometry(),
                seen.geometryType(),
                seen.x(),
                seen.y(),
                seen.crs(),
                seen.crsCandidates().stream().map(UploadDocument.Candidate::of).toList(),
                seen.axesLookSwapped(),
                seen.notes().stream().map(note -> said(note, upload.name())).toList());
    }

    private UploadDocument.Said said(Finding finding, String file) {
        return new UploadDocument.Said(
                FindingRepository.code(finding.severity()),
                finding.code(),
                text.persian(finding, file),
                text.english(finding, file));
    }
}
