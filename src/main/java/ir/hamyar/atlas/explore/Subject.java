package ir.hamyar.atlas.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be explored, by its name in addresses and in the views. */
enum Subject {
    SITES(
            List.of(
                    Facet.SECTOR,
                    Facet.COUNTY,
                    Facet.AREA,
                    Facet.STAGE,
                    Facet.MODEL,
                    Facet.AMOUNT,
                    Facet.LAND,
                    Facet.TENURE,
                    Facet.DEADLINE,
                    Facet.PRECISION,
                    Facet.KIND),
            List.of(Order.NAME, Order.COUNTY, Order.OFFERS, Order.PRECISION)),
    PROJECTS(
            List.of(
                    Facet.SECTOR,
                    Facet.COUNTY,
                    Facet.AREA,
                    Facet.STAGE,
                    Facet.AMOUNT,
                    Facet.PRECISION),
            List.of(Order.NAME, Order.COUNTY, Order.AMOUNT, Order.REPORTED, Order.PRECISION)),
    OPPORTUNITIES(
            List.of(
                    Facet.SECTOR,
                    Facet.COUNTY,
                    Facet.AREA,
                    Facet.STAGE,
                    Facet.MODEL,
                    Facet.AMOUNT,
                    Facet.LAND,
                    Facet.TENURE,
                    Facet.DEADLINE,
                    Facet.PRECISION),
            List.of(
                    Order.NAME,
                    Order.COUNTY,
                    Order.AMOUNT,
                    Order.LAND,
                    Order.DEADLINE,
                    Order.REPORTED,
                    Order.PRECISION));

    private final List<Facet> facets;
    private final List<Order> orders;

    Subject(List<Facet> facets, List<Order> orders) {
        this.facets = facets;
        this.orders = orders;
    }

    /** Its name, e.g. {@code sites}; also the collection of the open services. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what it can be narrowed, in the order in which a page shows it. */
    List<Facet> facets() {
        return facets;
    }

    /** By what it can be sorted. */
    List<Order> orders() {
        return orders;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Subject::code).toList();
    }

    static Optional<Subject> ofCode(String code) {
        return Arrays.stream(values()).filter(subject -> subject.code().equals(code)).findFirst();
    }
}
