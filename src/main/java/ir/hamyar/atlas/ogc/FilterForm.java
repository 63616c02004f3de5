package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.cql2.Cql2;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The box on a page of items that takes a filter.
 *
 * @param action the address that takes it
 * @param kept the other parameters, which go along
 * @param filter what stands in the box: CQL2 text, also where the filter came as JSON
 * @param example a filter to start from
 * @param tried the address of the page with that example
 * @param fault what is wrong with the filter, null where it was understood
 */
record FilterForm(
        String action,
        Map<String, String> kept,
        String filter,
        String example,
        String tried,
        @Nullable String fault) {

    private static final Set<String> OWN = Set.of("filter", "filter-lang", "cursor", "offset", "f");

    static FilterForm of(
            OgcRequest ask, String example, Optional<Condition> filter, @Nullable String fault) {
        var kept = new TreeMap<>(ask.parameters().all());
        kept.keySet().removeAll(OWN);
        var sent = ask.parameters().find("filter").orElse("");
        var isJson = ask.parameters().find("filter-lang").orElse("").equals("cql2-json");
        var here = new Address(ask.at(ask.path()).location(), kept).as(Format.HTML);
        return new FilterForm(
                here.location(),
                kept,
                isJson ? filter.map(Cql2::write).orElse(sent) : sent,
                example,
                here.with("filter", example).toString(),
                fault);
    }
}
