package ir.hamyar.atlas.ingest.geotools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what stands between the cells of a text table: that by which its rows agree in length. */
final class Delimiters {

    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');
    private static final int ROWS = 100;

    private Delimiters() {}

    /** The delimiter of the first lines of a table; a comma when there is but one column. */
    static char guess(String head) {
        char best = ',';
        double most = 0;
        for (char candidate : KNOWN) {
            double score = score(head, candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    /** How many rows agree, weighed a little by how many cells they have; 0 for one column. */
    private static double score(String head, char delimiter) {
        var widths = widths(head, delimiter);
        var counts =
                widths.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .mapToDouble(entry -> weight(entry, widths.size()))
                .max()
                .orElse(0);
    }

    private static double weight(Map.Entry<Integer, Long> width, int rows) {
        return (double) width.getValue() / rows + Math.min(width.getKey(), 50) / 1000.0;
    }

    private static List<Integer> widths(String head, char delimiter) {
        var reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowUnclosedQuote(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .detectBomHeader(false)
                        .ofCsvRecord(head);
        try (reader) {
            return reader.stream().limit(ROWS).map(CsvRecord::getFieldCount).toList();
        } catch (CsvParseException | java.io.IOException e) {
            return List.of();
        }
    }
}
