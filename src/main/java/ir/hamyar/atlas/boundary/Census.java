package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Census figures in a record: {@code population} with its year, and {@code population_<year>}. */
final class Census {

    private static final int[] YEARS = {2006, 2011, 2016};

    /** Holds one row per unit, census and dataset; the view {@code boundary_census} chooses. */
    static final String TABLE = "census_figure";

    private Census() {}

    /** Lets the figures of the record go along with the row. */
    static Row addTo(Row row, Load load, SourceRecord record) {
        var unit = record.requiredText("ref");
        for (var figure : figures(record)) {
            row.beside(
                    TABLE,
                    new Row()
                            .set("ref", unit + "-" + figure.year() + "-" + load.dataset().name())
                            .set("boundary_ref", unit)
                            .set("year", figure.year())
                            .set("population", figure.population()));
        }
        return row;
    }

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
