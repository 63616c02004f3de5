package ir.hamyar.atlas.page;

/** A thing that has a page of its own: its ref and its names. */
public record Named(String ref, Bilingual name) {}
