package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.understand.DateReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an upload is read, and as which dataset its rows are kept. */
final class UploadDataset {

    /** After everything of the data folder. */
    private static final int POSITION = 1000;

    private UploadDataset() {}

    static SourceFile file(Path path, InspectionView seen, Choices choices) {
        var onlyLayer = seen.layers().size() == 1 ? seen.layers().get(0).name() : null;
        return new SourceFile(
                path,
                seen.format(),
                choices.layer() == null ? onlyLayer : choices.layer(),
                charset(choices.charset() == null ? seen.charset() : choices.charset()),
                delimiter(choices.delimiter() == null ? seen.delimiter() : choices.delimiter()),
                choices.crs() == null ? seen.crs() : choices.crs(),
                choices.x() == null ? seen.x() : choices.x(),
                choices.y() == null ? seen.y() : choices.y(),
                choices.areAxesSwapped());
    }

    private static @Nullable Charset charset(@Nullable String name) {
        return name == null ? null : Charset.forName(name);
    }

    private static @Nullable Character delimiter(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text.charAt(0);
    }

    /** The name under which its rows are kept. */
    static String name(Upload upload) {
        return "upload-" + upload.id();
    }

    /**
     * @param path where the file lies
     */
    static Dataset dataset(Upload upload, String target, Path path) {
        var choices = upload.choices();
        return new Dataset(
                name(upload),
                POSITION,
                target,
                Dataset.UPLOAD,
                upload.name(),
                path,
                upload.inspection().format(),
                StandardCharsets.UTF_8,
                choices.crs() == null ? "OGC:CRS84" : choices.crs(),
                choices.columnOf("lon") == null ? null : "lon",
                choices.columnOf("lat") == null ? null : "lat",
                List.of(),
                provenance(upload));
    }

    private static Dataset.Provenance provenance(Upload upload) {
        var choices = upload.choices();
        var source = choices.source() == null ? upload.name() : choices.source();
        return new Dataset.Provenance(
                source,
                source,
                null,
                null,
                source,
                choices.licence() == null ? "not stated" : choices.licence(),
                date(choices),
                null,
                null,
                source);
    }

    /** Of when its facts are, as {@code data/} writes days; as somebody put it where it is none. */
    private static String date(Choices choices) {
        var date = choices.date();
        if (date == null) {
            return LocalDate.now(ZoneOffset.UTC).toString();
        }
        return new DateReader().day(date).value().map(LocalDate::toString).orElse(date);
    }
}
