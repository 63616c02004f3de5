package ir.hamyar.atlas.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at a file that somebody brought. Answered by the GeoTools room. */
public interface FileInspector {

    /**
     * Reads as little as it can: the head, the directory of a zip, the first records.
     *
     * @param file where it was put
     * @param originalName how the person calls it; its ending is held against the content
     * @param hints what is known or was answered already, null at first; wins over any guess
     * @param area where the records are expected, null when there is no telling
     * @throws UnreadableFile when it cannot be taken at all
     */
    Inspection inspect(
            Path file, String originalName, @Nullable SourceFile hints, @Nullable Area area);
}
