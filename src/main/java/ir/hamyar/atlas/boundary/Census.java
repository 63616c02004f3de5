package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Census figures in a record: {@code population} with its year, and {@code population_<year>}. */
final class Census {

    private static final int[] YEARS = {2006, 2011, 2016};

    private Census() {}

    /**
     * @param year Gregorian year in which the census was taken
     */
    record Figure(int year, int population) {}

    /** All figures the record gives, oldest first. */
    static List<Figure> figures(SourceRecord record) {
        var figures = new ArrayList<Figure>();
        for (int year : YEARS) {
            var population = record.integer("population_" + year);
            if (population != null) {
                figures.add(new Figure(year, population));
            }
        }
        var year = record.integer("population_year");
        var population = record.integer("population");
        if (year != null
                && population != null
                && figures.stream().noneMatch(figure -> figure.year() == year)) {
            figures.add(new Figure(year, population));
        }
        return figures;
    }

    /** The youngest figure; null when the record gives none. */
    static @Nullable Figure latest(SourceRecord record) {
        return figures(record).stream().max(Comparator.comparingInt(Figure::year)).orElse(null);
    }
}
