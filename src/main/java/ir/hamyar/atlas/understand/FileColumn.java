package ir.hamyar.atlas.understand;

import java.util.List;

/**
 * A column of a file.
 *
 * @param heading as it stands in the file
 * @param samples some of its values
 */
public record FileColumn(String heading, List<String> samples) {

    public FileColumn {
        samples = List.copyOf(samples);
    }
}
