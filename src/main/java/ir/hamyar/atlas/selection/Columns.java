package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.PropertyName;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a view that a filter may name: the properties, and the geometry. */
final class Columns {

    private final FeatureTable table;

    Columns(FeatureTable table) {
        this.table = table;
    }

    /**
     * @throws InvalidInput naming the properties there are
     */
    Typed get(PropertyName name) {
        if (name.name().equals(SelectionParameters.GEOMETRY)) {
            return new Typed("geom", Kind.PLACE);
        }
        return table.findProperty(name.name())
                .filter(Property::isQueryable)
                .map(property -> new Typed(property.name(), Kind.of(property.type())))
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "problem.filter-unknown-property",
                                        name.at(),
                                        name.name(),
                                        names()));
    }

    private List<String> names() {
        return Stream.concat(
                        Stream.of(SelectionParameters.GEOMETRY),
                        table.properties().stream()
                                .filter(Property::isQueryable)
                                .map(Property::name))
                .sorted()
                .toList();
    }
}
