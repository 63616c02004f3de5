package ir.hamyar.atlas.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the data folder; {@code ATLAS_DATA} sets it
 */
@ConfigurationProperties("atlas")
record IngestProperties(@DefaultValue("data") String data) {}
