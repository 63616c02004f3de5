package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: everything in it must hold, and of a facet one of its codes.
 *
 * @param q words, empty where none are asked for
 * @param codes by facet; a facet that is not asked for is not there
 * @param grounds a drawn area, a distance, both or neither
 * @param order null for the usual order
 * @param money the unit in which rial and toman are shown, null as stated
 * @param page from 1
 * @param limit rows on a page
 * @param cards whether the page shows cards and no table
 */
record Question(
        Subject subject,
        String q,
        Map<Facet, List<String>> codes,
        List<Ground> grounds,
        @Nullable Order order,
        boolean descending,
        @Nullable String money,
        int page,
        int limit,
        boolean cards) {

    /** What narrows down; a download knows these and a language. */
    static final List<String> NARROWING =
            Stream.concat(
                            Stream.of("subject", "q", Ground.WITHIN, Ground.NEAR),
                            Arrays.stream(Facet.values()).map(Facet::parameter))
                    .toList();

    /** What else the page knows. */
    static final List<String> SHOWING = List.of("sort", "money", "page", "limit", "view");

    static final List<String> MONEY_UNITS = List.of("toman", "irr");

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_CODES = 60;
    static final int USUAL_LIMIT = 25;
    private static final List<String> LIMITS = List.of("10", "25", "50", "100");
    private static final int LAST_PAGE = 100_000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

    /**
     * @throws InvalidInput for a value that no such parameter can have, and for too many
     */
    static Question read(Parameters asked) {
        var subject = subject(asked);
        var sort = asked.find("sort");
        return new Question(
                subject,
                words(asked),
                codes(subject, asked),
                grounds(asked),
                sort.map(text -> order(subject, text)).orElse(null),
                sort.filter(text -> text.startsWith("-")).isPresent(),
                choice(asked, "money", MONEY_UNITS).orElse(null),
                page(asked),
                choice(asked, "limit", LIMITS).map(Integer::parseInt).orElse(USUAL_LIMIT),
                choice(asked, "view", List.of("table", "cards"))
                        .filter("cards"::equals)
                        .isPresent());
    }

    private static Subject subject(Parameters asked) {
        return choice(asked, "subject", Subject.codes())
                .flatMap(Subject::ofCode)
                .orElse(Subject.SITES);
    }

    private static String words(Parameters asked) {
        var words = asked.find("q").orElse("").strip();
        if (words.length() > LONGEST_WORDS) {
            throw new InvalidInput("problem.query-too-long", words.length(), LONGEST_WORDS);
        }
        return words;
    }

    private static Map<Facet, List<String>> codes(Subject subject, Parameters asked) {
        var codes = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            asked.find(facet.parameter())
                    .ifPresent(text -> codes.put(facet, codes(subject, facet, text)));
        }
        return codes;
    }

    private static List<String> codes(Subject subject, Facet facet, String text) {
        var name = facet.parameter();
        if (!subject.facets().contains(facet)) {
            throw new InvalidInput(
                    "problem.explore-facet",
                    name,
                    subject.code(),
                    subject.facets().stream().map(Facet::parameter).toList());
        }
        var codes = Arrays.asList(text.split(",", MOST_CODES + 2));
        if (codes.size() > MOST_CODES) {
            throw new InvalidInput("problem.sheet-too-many-values", name, MOST_CODES);
        }
        for (var code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new InvalidInput("problem.wrong-type", name, code);
            }
            if (!facet.knows(code)) {
                throw new InvalidInput("problem.choice", name, code, facet.codes());
            }
        }
        return List.copyOf(new LinkedHashSet<>(codes));
    }

    private static List<Ground> grounds(Parameters asked) {
        var grounds = new ArrayList<Ground>();
        asked.find(Ground.WITHIN).map(DrawnArea::read).ifPresent(grounds::add);
        asked.find(Ground.NEAR).map(Near::read).ifPresent(grounds::add);
        return List.copyOf(grounds);
    }

    private static Order order(Subject subject, String text) {
        var code = text.startsWith("-") ? text.substring(1) : text;
        return Order.ofCode(subject.orders(), code)
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "problem.choice",
                                        "sort",
                                        text,
                                        subject.orders().stream().map(Order::code).toList()));
    }

    private static int page(Parameters asked) {
        var text = asked.find("page").orElse("1");
        if (!PAGE.matcher(text).matches() || Integer.parseInt(text) > LAST_PAGE) {
            throw new InvalidInput("problem.whole-number", "page", text, LAST_PAGE);
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> choice(Parameters asked, String name, List<String> allowed) {
        var given = asked.find(name);
        given.filter(value -> !allowed.contains(value))
                .ifPresent(
                        value -> {
                            throw new InvalidInput("problem.choice", name, value, allowed);
                        });
        return given;
    }

    List<String> codes(Facet facet) {
        return codes.getOrDefault(facet, List.of());
    }

    long offset() {
        return (long) (page - 1) * limit;
    }

    /** The parameters that narrow it down. */
    List<String> parts() {
        var parts = new ArrayList<String>();
        if (!q.isEmpty()) {
            parts.add("q");
        }
        grounds.forEach(ground -> parts.add(ground.parameter()));
        codes.keySet().forEach(facet -> parts.add(facet.parameter()));
        return parts;
    }

    /** The same question without one of its parts. */
    Question without(String part) {
        var left = new EnumMap<Facet, List<String>>(Facet.class);
        codes.forEach(
                (facet, asked) -> {
                    if (!facet.parameter().equals(part)) {
                        left.put(facet, asked);
                    }
                });
        return new Question(
                subject,
                part.equals("q") ? "" : q,
                left,
                grounds.stream().filter(ground -> !ground.parameter().equals(part)).toList(),
                order,
                descending,
                money,
                page,
                limit,
                cards);
    }

    /** Whether anything narrows it down. */
    public boolean isNarrowed() {
        return !q.isEmpty() || !codes.isEmpty() || !grounds.isEmpty();
    }
}
