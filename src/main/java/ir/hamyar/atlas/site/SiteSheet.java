package ir.hamyar.atlas.site;

import ir.hamyar.atlas.page.DataBlock;
import ir.hamyar.atlas.page.Facts;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageFrame;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.text.Coordinates;
import ir.hamyar.atlas.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site, worded in one language and in the order in which its page tells it. */
final class SiteSheet {

    private final Site site;
    private final Wording words;
    private final Facts where;
    private final Facts known;

    SiteSheet(Site site, Wording words) {
        this.site = site;
        this.words = words;
        this.where = where();
        this.known = known();
    }

    public PageFrame frame() {
        return PageFrame.of(
                new Named(site.ref(), site.name()),
                words.language(),
                words.code("kind", site.kind()),
                "sites",
                "site",
                site.ended() ? site.validTo() : null);
    }

    public Facts whereFacts() {
        return where;
    }

    public Facts knownFacts() {
        return known;
    }

    public List<String> notStated() {
        return Stream.concat(where.notStated().stream(), known.notStated().stream()).toList();
    }

    /** «±۱٫۵ کیلومتر»; null where the site is not located. */
    public @Nullable String plusMinus() {
        var metres = site.uncertaintyM();
        return metres == null ? null : "±\u2060" + words.distance(metres);
    }

    /** What the map shows, in a sentence for those who cannot see it. */
    public String mapDescription() {
        var name = frame().name().text();
        return words.say(
                "map.site.description",
                name,
                words.code("precision", site.precision()),
                String.valueOf(plusMinus()));
    }

    /** The site as a schema.org place; a circle, unless the building itself is known. */
    public String dataBlock(String address) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "Place");
        thing.put("@id", address);
        thing.put("url", address);
        thing.put("name", frame().name().text());
        thing.put("alternateName", alternateNames());
        if (site.isLocated()) {
            thing.put("geo", geo());
        }
        return DataBlock.json(thing);
    }

    private Facts where() {
        var facts =
                new Facts(words)
                        .add("fact.place", site.place())
                        .link("fact.county", site.boundary(), "/boundaries/", countyNote());
        if (site.municipality() != null) {
            facts.link(
                    "fact.municipality", site.municipality(), "/boundaries/", municipalityNote());
        } else if (site.isLocated()) {
            facts.add("fact.municipality", words.say("modelled.between"));
        }
        return facts;
    }

    private Facts known() {
        var facts = new Facts(words);
        if (site.district() == null) {
            facts.add("fact.district", site.districtName());
        } else {
            facts.link("fact.district", site.district(), "/boundaries/", null);
        }
        facts.addIfStated("fact.rural-district", site.ruralDistrict());
        if (!site.otherNames().isEmpty()) {
            facts.add("fact.other-names", otherNames(), null);
        }
        return facts.add("fact.period", site.period())
                .add("fact.heritage-no", heritageNo(), site.heritageNote().in(words.language()))
                .add("fact.fact", site.fact())
                .addIfStated("fact.doubt", site.doubt());
    }

    private Phrase otherNames() {
        var joined = String.join("؛ ", site.otherNames());
        var phrase = Phrase.asWritten(joined);
        return phrase.language() == Language.FA
                ? phrase
                : Phrase.own(String.join("; ", site.otherNames()), Language.EN);
    }

    private @Nullable Phrase heritageNo() {
        var number = site.heritageNo();
        return number == null ? null : Phrase.own(words.digits(number), words.language());
    }

    private @Nullable Phrase countyNote() {
        var basis = site.boundaryBasis();
        if (basis == null) {
            return null;
        }
        var how = words.code("boundary-basis", basis);
        var stated = site.statedCounty();
        var contradicted =
                stated != null
                        && site.boundary() != null
                        && !stated.ref().equals(site.boundary().ref());
        return Phrase.own(
                contradicted
                        ? words.say("county.contradicted", how, words.name(stated).text())
                        : how,
                words.language());
    }

    private Phrase municipalityNote() {
        return Phrase.own(words.say("modelled.short"), words.language());
    }

    private List<String> alternateNames() {
        var names = new java.util.ArrayList<>(site.otherNames());
        var other = frame().otherName();
        if (other != null) {
            names.add(0, other.text());
        }
        return names;
    }

    private Map<String, Object> geo() {
        Map<String, Object> point =
                Map.of("@type", "GeoCoordinates", "latitude", site.lat(), "longitude", site.lon());
        if (site.precision().equals("exact")) {
            return point;
        }
        return Map.of("@type", "GeoCircle", "geoMidpoint", point, "geoRadius", site.uncertaintyM());
    }

    /** As fine as what is known; null where the site is not located. */
    public @Nullable String coordinates() {
        return site.isLocated()
                ? Coordinates.format(site.lon(), site.lat(), site.uncertaintyM(), words.language())
                : null;
    }
}
