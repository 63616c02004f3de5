package ir.hamyar.atlas.ingest.geotools;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a file is taken. Beyond these a file is damaged, hostile or no table at all.
 *
 * @param maxFileSize of the file as it is brought; {@code ATLAS_INTAKE_MAXFILESIZE} sets it
 * @param maxInflatedSize of everything in a zip together
 * @param maxWorkbookSize of everything in a workbook together; its texts are held in memory
 */
@ConfigurationProperties("atlas.intake")
record Limits(
        @DefaultValue("2GB") DataSize maxFileSize,
        @DefaultValue("2GB") DataSize maxInflatedSize,
        @DefaultValue("512MB") DataSize maxWorkbookSize) {

    static final int MAX_COLUMNS = 1_000;
    static final int MAX_CELL_CHARS = 1 << 20;
    static final int MAX_ZIP_ENTRIES = 200;
    static final int MAX_WORKBOOK_PARTS = 2_000;

    /** No table or map compresses better; a file made to fill the disk does. */
    static final int MAX_ZIP_RATIO = 200;

    /** Below this a zip harms nobody, however well it is compressed. */
    static final long HARMLESS_SIZE = 16L << 20;
}
