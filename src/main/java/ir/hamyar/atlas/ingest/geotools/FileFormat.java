package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.SourceFile;

/** A format of files that can be opened as a GeoTools data store; one small class each. */
interface FileFormat {

    /** As {@link SourceFile#format} names it. */
    String name();

    /**
     * What a look at the head or the directory of the file tells.
     *
     * @param hints wins over any guess
     * @throws ir.hamyar.atlas.ingest.UnreadableFile when it is not of this format
     */
    Look look(SourceFile hints);

    /**
     * Opens one layer.
     *
     * @throws ir.hamyar.atlas.ingest.UnreadableFile when it is not of this format
     */
    FileDataStore open(SourceFile file);
}
