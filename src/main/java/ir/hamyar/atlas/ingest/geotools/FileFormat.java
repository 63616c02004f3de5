package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Dataset;

/** A format of files that can be opened as a GeoTools data store; one small class each. */
interface FileFormat {

    /** As the manifest names it. */
    String name();

    /**
     * Opens the file of a dataset.
     *
     * @throws ir.hamyar.atlas.ingest.UnreadableFile when it is not of this format
     */
    FileDataStore open(Dataset dataset);
}
