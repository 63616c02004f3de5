package ir.hamyar.atlas.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import ir.hamyar.atlas.feature.DataVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page how the datasets stand, so that a refused file is said aloud. */
@RestController
class StatusController {

    private final DatasetRepository datasets;
    private final DataVersion version;
    private final ReportText text;

    StatusController(DatasetRepository datasets, DataVersion version, ReportText text) {
        this.datasets = datasets;
        this.version = version;
        this.text = text;
    }

    @GetMapping("/api/status")
    Status status() {
        return new Status(
                version.current(), datasets.listStates().stream().map(this::entry).toList());
    }

    private Entry entry(DatasetState state) {
        var counts = state.counts();
        return new Entry(
                state.name(),
                state.path(),
                state.titleFa(),
                state.titleEn(),
                state.source(),
                state.licence(),
                state.date(),
                state.attribution(),
                state.loadedAt(),
                state.outcome() == null ? "missing" : state.outcome(),
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.ended(),
                counts.leftOut(),
                state.findings().stream().map(finding -> sentence(finding, state.path())).toList());
    }

    private Sentence sentence(Finding finding, String path) {
        return new Sentence(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.code(),
                finding.line(),
                finding.ref(),
                text.persian(finding, path),
                text.english(finding, path));
    }

    record Status(String version, List<Entry> datasets) {}

    record Entry(
            String name,
            String path,
            @JsonProperty("title_fa") String titleFa,
            @JsonProperty("title_en") String titleEn,
            String source,
            @JsonProperty("source_licence") String licence,
            @JsonProperty("source_date") String date,
            String attribution,
            @JsonProperty("loaded_at") @Nullable Instant loadedAt,
            String state,
            int read,
            int added,
            int changed,
            int unchanged,
            int ended,
            @JsonProperty("left_out") int leftOut,
            List<Sentence> findings) {}

    record Sentence(
            String severity,
            String code,
            int line,
            @Nullable String ref,
            @JsonProperty("message_fa") String messageFa,
            @JsonProperty("message_en") String messageEn) {}
}
