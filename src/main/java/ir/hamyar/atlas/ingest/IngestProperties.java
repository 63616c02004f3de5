package ir.hamyar.atlas.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the data folder; {@code ATLAS_DATA} sets it
 * @param demo whether made-up records are loaded beside the data, to show what the atlas can do
 */
@ConfigurationProperties("atlas")
record IngestProperties(@DefaultValue("data") String data, @DefaultValue("false") boolean demo) {}
