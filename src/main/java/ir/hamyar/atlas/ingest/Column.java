package ir.hamyar.atlas.ingest;

import java.util.List;

/**
 * A column of a file.
 *
 * @param name as the file has it
 * @param samples the first different values, at most five
 */
public record Column(String name, List<String> samples) {

    public Column {
        samples = List.copyOf(samples);
    }
}
