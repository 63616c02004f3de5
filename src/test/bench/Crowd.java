import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Writes invented assets for measurements, as {@code COPY asset (…) FROM stdin} takes them: lamps,
 * trees and furniture along street grids that do not exist, in and around the settlements of
 * data/places, and plots between the streets. The same arguments give the same rows. Every row says
 * that it is invented; none of it belongs into a real atlas.
 *
 * <pre>
 * java src/test/bench/Crowd.java POINTS PLOTS BATCH | psql … -c "COPY asset (…) FROM stdin"
 * java src/test/bench/Crowd.java --columns
 * </pre>
 */
public class Crowd {

    private static final String COLUMNS =
            "ref, kind, kind_stated, status, condition, quantity, address_fa, boundary_ref, boundary_basis,"
                    + " installed_on, geom, location_precision, uncertainty_m, properties,"
                    + " source, source_licence, search_key, dataset, batch, row_hash";
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double STREET_EVERY = 90;
    private static final int STEP = 12;
    private static final String[] CONDITIONS = {"سالم", "نیازمند تعمیر", "خراب"};

    /** A place with as many streets as its people need; metres, degrees, radians. */
    private record Town(
            String nameFa, String boundary, double lon, double lat, double radius, double turned, double share) {}

    private final SplittableRandom random = new SplittableRandom(1404);
    private final List<Town> towns;
    private final PrintStream out;
    private final String batch;

    private Crowd(PrintStream out, String batch) throws IOException {
        this.out = out;
        this.batch = batch;
        this.towns = towns();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals("--columns")) {
            System.out.println(COLUMNS);
            return;
        }
        try (var out =
                new PrintStream(
                        new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
            var crowd = new Crowd(out, arguments[2]);
            crowd.points(Integer.parseInt(arguments[0]));
            crowd.plots(Integer.parseInt(arguments[1]));
        }
    }

    private void points(int count) {
        for (var n = 0; n < count; n++) {
            var town = town();
            var at = beside(town);
            var dice = random.nextInt(100);
            var kind = dice < 60 ? "street-light" : dice < 92 ? "tree" : "urban-furniture";
            var stated = dice < 60 ? "چراغ" : dice < 92 ? "درخت" : "نیمکت";
            var facts =
                    dice < 60
                            ? "{\"توان\": \"%d وات\", \"synthetic\": \"yes\"}".formatted(50 + 50 * random.nextInt(4))
                            : "{\"synthetic\": \"yes\"}";
            row("bench-p-%07d".formatted(n), kind, stated, town, point(at), facts);
        }
    }

    private void plots(int count) {
        for (var n = 0; n < count; n++) {
            var town = town();
            var facts = "{\"synthetic\": \"yes\"}";
            row("bench-q-%06d".formatted(n), "endowment-plot", "قطعه", town, plot(town), facts);
        }
    }

    private void row(String ref, String kind, String stated, Town town, String ewkt, String facts) {
        var fields =
                new Object[] {
                    ref,
                    kind,
                    stated,
                    random.nextInt(10) == 0 ? "\\N" : "در بهره‌برداری",
                    CONDITIONS[random.nextInt(3)],
                    random.nextInt(4) == 0 ? random.nextInt(1, 5) : "\\N",
                    town.nameFa() + "، کوی " + random.nextInt(1, 80),
                    town.boundary(),
                    "stated",
                    random.nextInt(3) == 0 ? "\\N" : LocalDate.of(2001, 3, 21).plusDays(random.nextInt(8000)),
                    ewkt,
                    "exact",
                    5,
                    facts.replace("\\", "\\\\"),
                    "Synthetic data for measurements, invented",
                    "CC0-1.0",
                    "|",
                    "bench-synthetic",
                    batch,
                    "x"
                };
        for (var at = 0; at < fields.length; at++) {
            out.print(at == 0 ? "" : "\t");
            out.print(fields[at]);
        }
        out.print('\n');
    }

    private Town town() {
        var left = random.nextDouble();
        for (var town : towns) {
            left -= town.share();
            if (left < 0) {
                return town;
            }
        }
        return towns.get(0);
    }

    /** A point 5 m beside a street, denser towards the middle; metres east and north, turned. */
    private double[] beside(Town town) {
        var spot = spot(town);
        var along = Math.rint(spot[0] / STEP) * STEP + random.nextDouble() * 2;
        var street = Math.rint(spot[1] / STREET_EVERY) * STREET_EVERY + (random.nextBoolean() ? 5 : -5);
        return random.nextBoolean() ? place(town, along, street) : place(town, street, along);
    }

    private double[] spot(Town town) {
        var far = town.radius() * Math.pow(random.nextDouble(), 0.8);
        var angle = random.nextDouble() * 2 * Math.PI;
        return new double[] {far * Math.cos(angle), far * Math.sin(angle)};
    }

    private static double[] place(Town town, double x, double y) {
        var east = x * Math.cos(town.turned()) - y * Math.sin(town.turned());
        var north = x * Math.sin(town.turned()) + y * Math.cos(town.turned());
        return new double[] {
            town.lon() + east / METRES_PER_DEGREE / Math.cos(Math.toRadians(town.lat())),
            town.lat() + north / METRES_PER_DEGREE
        };
    }

    /** A plot between two streets: a house's, now and then an L, now and then around a yard. */
    private String plot(Town town) {
        var spot = spot(town);
        var width = 9 + random.nextDouble() * 14;
        var depth = 16 + random.nextDouble() * 20;
        var x = Math.rint(spot[0] / STREET_EVERY) * STREET_EVERY + 12 + random.nextInt(4) * 16;
        var y = Math.rint(spot[1] / STREET_EVERY) * STREET_EVERY + 12 + random.nextInt(2) * 34;
        var shape = random.nextInt(10);
        if (shape == 0) {
            return polygon(
                    ring(town, x, y, width, depth),
                    ring(town, x + width / 3, y + depth / 3, width / 3, depth / 3));
        }
        if (shape < 4) {
            return polygon(
                    ring(
                            town,
                            new double[][] {
                                {x, y}, {x + width, y}, {x + width, y + depth / 2}, {x + width / 2, y + depth / 2},
                                {x + width / 2, y + depth}, {x, y + depth}, {x, y}
                            }));
        }
        return polygon(ring(town, x, y, width, depth));
    }

    private static String ring(Town town, double x, double y, double width, double depth) {
        return ring(
                town,
                new double[][] {{x, y}, {x + width, y}, {x + width, y + depth}, {x, y + depth}, {x, y}});
    }

    private static String ring(Town town, double[][] corners) {
        var text = new StringBuilder();
        for (var corner : corners) {
            var at = place(town, corner[0], corner[1]);
            text.append(text.isEmpty() ? "(" : ",");
            text.append(String.format(Locale.ROOT, "%.6f %.6f", at[0], at[1]));
        }
        return text.append(")").toString();
    }

    private static String polygon(String... rings) {
        return "SRID=4326;POLYGON(" + String.join(",", rings) + ")";
    }

    private static String point(double[] at) {
        return String.format(Locale.ROOT, "SRID=4326;POINT(%.6f %.6f)", at[0], at[1]);
    }

    /** The towns and villages of the data folder: shares by people, 500 where nobody states any. */
    private List<Town> towns() throws IOException {
        var found = new ArrayList<Town>();
        for (var file : List.of("towns", "villages")) {
            var text = Files.readString(Path.of("data", "places", file + ".geojson"));
            var features =
                    Pattern.compile(
                                    "\"name_fa\": *\"([^\"]*)\".*?\"parent_ref\": *\"([^\"]*)\".*?\"population\": *(\\d+|null)"
                                            + ".*?\"coordinates\": *\\[ *([0-9.]+), *([0-9.]+)",
                                    Pattern.DOTALL)
                            .matcher(text);
            while (features.find()) {
                var people = features.group(3).equals("null") ? 500 : Integer.parseInt(features.group(3));
                found.add(
                        new Town(
                                features.group(1),
                                features.group(2),
                                Double.parseDouble(features.group(4)),
                                Double.parseDouble(features.group(5)),
                                150 + 5.6 * Math.sqrt(people),
                                random.nextDouble(),
                                people));
            }
        }
        var all = found.stream().mapToDouble(Town::share).sum();
        return found.stream()
                .map(
                        town ->
                                new Town(
                                        town.nameFa(),
                                        town.boundary(),
                                        town.lon(),
                                        town.lat(),
                                        town.radius(),
                                        town.turned(),
                                        town.share() / all))
                .toList();
    }
}
