package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of table and downloads, worded in one language. */
final class ExplorePage {

    private static final List<Facet> OPEN = List.of(Facet.SECTOR, Facet.COUNTY, Facet.STAGE);

    private final Question question;
    private final Explored found;
    private final List<Row> rows;
    private final Map<String, Integer> leftWithout;
    private final Wording words;
    private final ExploreCells cells;
    private final ExploreChoices choices;

    /**
     * @param leftWithout where nothing is found, what would be without one part of the question
     */
    ExplorePage(
            Question question,
            Explored found,
            List<Row> rows,
            Map<String, Integer> leftWithout,
            Wording words) {
        this.question = question;
        this.found = found;
        this.rows = List.copyOf(rows);
        this.leftWithout = leftWithout;
        this.words = words;
        this.cells = new ExploreCells(question, words);
        this.choices = new ExploreChoices(question, words);
    }

    public ExploreCells cells() {
        return cells;
    }

    public ExploreChoices choices() {
        return choices;
    }

    public String subject() {
        return question.subject().code();
    }

    public Question question() {
        return question;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<FacetCounts> facets() {
        return found.facets();
    }

    /** Whether the rows are sites, which can be put on the shortlist. */
    public boolean hasStars() {
        return question.subject() == Subject.SITES;
    }

    public boolean isEnglish() {
        return words.language() == Language.EN;
    }

    public boolean isOpen(FacetCounts facet) {
        return facet.isAsked()
                || OPEN.stream().anyMatch(open -> open.parameter().equals(facet.facet()));
    }

    public String foundLine() {
        return counted(found.total());
    }

    private String counted(int things) {
        var key = "explore.found." + subject() + (things == 1 ? ".one" : "");
        return words.say(key, words.number(things));
    }

    /** The filters that alone leave nothing, each with the way without it. */
    public List<Chosen> culprits() {
        return leftWithout.entrySet().stream()
                .map(
                        one ->
                                new Chosen(
                                        words.say(
                                                "explore.without",
                                                named(one.getKey()),
                                                counted(one.getValue())),
                                        here(Map.of(one.getKey(), ""))))
                .toList();
    }

    private String named(String part) {
        return switch (part) {
            case "q" -> words.say("explore.words");
            case Ground.NEAR, Ground.WITHIN -> words.say("explore." + part);
            default -> words.say("explore.facet." + part);
        };
    }

    /** Null where nothing is made up. */
    public @Nullable String demonstrationLine() {
        return found.demonstrations() == 0
                ? null
                : words.say("explore.demonstrations", words.number(found.demonstrations()));
    }

    /** Null where nothing is on the page. */
    public @Nullable String rowsLine() {
        if (rows.isEmpty()) {
            return null;
        }
        var first = question.offset() + 1;
        return words.say(
                "explore.rows",
                words.number(first),
                words.number(first + rows.size() - 1),
                words.number(found.total()));
    }

    public boolean isBeyond() {
        return rows.isEmpty() && found.total() > 0;
    }

    public String mapHref() {
        return Addresses.map(question, language());
    }

    public boolean hasMoney() {
        return question.subject() != Subject.SITES;
    }

    /** Everything that narrows down, each with the way back. */
    public List<Chosen> chosen() {
        var chosen = new ArrayList<Chosen>();
        if (!question.q().isEmpty()) {
            chosen.add(new Chosen(quoted(question.q()), here(Map.of("q", ""))));
        }
        for (var ground : question.grounds()) {
            chosen.add(new Chosen(told(ground), here(Map.of(ground.parameter(), ""))));
        }
        for (var facet : found.facets()) {
            facet.options().stream()
                    .filter(FacetCounts.Option::chosen)
                    .forEach(
                            option ->
                                    chosen.add(
                                            new Chosen(
                                                    option.name(isEnglish()),
                                                    without(facet, option))));
        }
        return chosen;
    }

    private String quoted(String text) {
        return isEnglish() ? "“" + text + "”" : "«" + text + "»";
    }

    private String told(Ground ground) {
        if (!ground.isNear()) {
            return words.say("explore.within.drawn");
        }
        var place = ground.asked().split(",");
        return words.say(
                "explore.near.asked",
                words.distance(ground.reachMetres()),
                words.digits(place[0] + ", " + place[1]));
    }

    private String without(FacetCounts facet, FacetCounts.Option option) {
        var left =
                facet.options().stream()
                        .filter(other -> other.chosen() && !other.code().equals(option.code()))
                        .map(FacetCounts.Option::code)
                        .toList();
        return here(Map.of(facet.facet(), String.join(",", left)));
    }

    public String clearHref() {
        return Addresses.address("/explore", Map.of("subject", subject())) + "&lang=" + language();
    }

    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(column("name", Order.NAME));
        columns.add(column("county", Order.COUNTY));
        columns.add(column("sectors", null));
        if (question.subject() == Subject.SITES) {
            columns.add(column("offers", Order.OFFERS));
        } else {
            columns.add(column("stage", null));
            columns.add(column("amount", Order.AMOUNT));
        }
        if (question.subject() == Subject.OPPORTUNITIES) {
            columns.add(column("model", null));
            columns.add(column("land", Order.LAND));
            columns.add(column("deadline", Order.DEADLINE));
        }
        if (question.subject() == Subject.PROJECTS) {
            columns.add(column("reported", Order.REPORTED));
        }
        columns.add(column("precision", Order.PRECISION));
        columns.add(column("source", null));
        return columns;
    }

    private Column column(String code, @Nullable Order order) {
        var label = words.say("explore.column." + code);
        if (order == null) {
            return new Column(code, label, null, null);
        }
        var isBy = question.order() == order;
        var next = isBy && !question.descending() ? "-" + order.code() : order.code();
        return new Column(
                code,
                label,
                here(Map.of("sort", next)),
                isBy ? (question.descending() ? "descending" : "ascending") : null);
    }

    public int pages() {
        return Math.max(1, (found.total() + question.limit() - 1) / question.limit());
    }

    public String pageLine() {
        return words.say("explore.page", words.number(question.page()), words.number(pages()));
    }

    public @Nullable String previousHref() {
        return question.page() == 1 ? null : onPage(Math.min(question.page() - 1, pages()));
    }

    public @Nullable String nextHref() {
        return question.page() < pages() ? onPage(question.page() + 1) : null;
    }

    private String onPage(int page) {
        return here(Map.of("page", page == 1 ? "" : Integer.toString(page)));
    }

    public String otherLanguageHref() {
        return Addresses.page(question, words.language().other().code(), Map.of());
    }

    private String here(Map<String, String> changed) {
        return Addresses.page(question, language(), changed);
    }

    private String language() {
        return words.language().code();
    }

    /** What of the question is no filter and must survive a new one. */
    public Map<String, String> keptFields() {
        var kept = new LinkedHashMap<String, String>();
        kept.put("subject", subject());
        kept.put("lang", language());
        var order = question.order();
        if (order != null) {
            kept.put("sort", (question.descending() ? "-" : "") + order.code());
        }
        if (question.money() != null) {
            kept.put("money", question.money());
        }
        if (question.cards()) {
            kept.put("view", "cards");
        }
        if (question.limit() != Question.USUAL_LIMIT) {
            kept.put("limit", Integer.toString(question.limit()));
        }
        return kept;
    }

    /** As it was asked; empty where it was not. */
    public String asked(String parameter) {
        return question.grounds().stream()
                .filter(ground -> ground.parameter().equals(parameter))
                .map(Ground::asked)
                .findFirst()
                .orElse("");
    }
}
