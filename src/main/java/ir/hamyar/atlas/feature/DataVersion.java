package ir.hamyar.atlas.feature;

/** Which state of the data an answer was made from; part of every ETag. */
public interface DataVersion {

    /**
     * A short text that changes whenever an answer could: after a load, and at midnight, when a
     * record may begin or end.
     */
    String current();
}
