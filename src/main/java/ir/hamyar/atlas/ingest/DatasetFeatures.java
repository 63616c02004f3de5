package ir.hamyar.atlas.ingest;

import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.text;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The datasets of the manifest as the open services publish them: a catalogue of records. */
@Component
@Order(9)
class DatasetFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                            "datasets",
                            "dataset_record",
                            List.of(
                                    text("ref"),
                                    text("type"),
                                    text("name_fa"),
                                    text("name_en"),
                                    text("description_fa"),
                                    text("description_en"),
                                    text("precision_note_fa"),
                                    text("precision_note_en"),
                                    text("collection"),
                                    text("file"),
                                    date("time_start"),
                                    date("time_end"),
                                    text("source"),
                                    text("source_licence"),
                                    text("source_date"),
                                    text("attribution"),
                                    instant("updated_at")),
                            Set.of(
                                    "name_fa",
                                    "name_en",
                                    "collection",
                                    "source_date",
                                    "attribution"),
                            new ZoomRange(0, 0))
                    .asRecords();

    @Override
    public FeatureTable table() {
        return TABLE;
    }
}
