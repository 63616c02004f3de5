package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.DataBlock;
import ir.hamyar.atlas.page.Facts;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageFrame;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.text.Coordinates;
import ir.hamyar.atlas.text.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An asset, worded in one language and in the order in which its page tells it. */
final class AssetSheet {

    /** How exactly a coordinate is written where the source does not say how exact it is. */
    private static final int USUAL_UNCERTAINTY_M = 10;

    private final Asset asset;
    private final Wording words;
    private final Facts where;
    private final Facts known;

    AssetSheet(Asset asset, Wording words) {
        this.asset = asset;
        this.words = words;
        this.where = where();
        this.known = known();
    }

    /** One of a million lamps has no name: it goes by its kind and its ref. */
    public PageFrame frame() {
        return PageFrame.of(
                new Named(asset.ref(), asset.name().isEmpty() ? byKind() : asset.name()),
                words.language(),
                kind().text(),
                AssetKind.COLLECTION,
                "asset",
                asset.ended() ? asset.validTo() : null);
    }

    private Bilingual byKind() {
        var name = asset.kindName().isEmpty() ? asWritten() : asset.kindName();
        return new Bilingual(withRef(name.fa()), withRef(name.en()));
    }

    private Bilingual asWritten() {
        var stated = Phrase.asWritten(asset.kindStated());
        return stated.language() == Language.FA
                ? new Bilingual(stated.text(), null)
                : new Bilingual(null, stated.text());
    }

    private @Nullable String withRef(@Nullable String name) {
        return name == null ? null : name + " " + asset.ref();
    }

    private Phrase kind() {
        var name = asset.kindName().in(words.language());
        return name == null ? Phrase.asWritten(asset.kindStated()) : name;
    }

    public Facts whereFacts() {
        return where;
    }

    public Facts knownFacts() {
        return known;
    }

    /** Facts under the headings of the source, which have no other language. */
    public Map<Phrase, Phrase> otherFacts() {
        var facts = new LinkedHashMap<Phrase, Phrase>();
        asset.otherFacts()
                .forEach(
                        (heading, text) ->
                                facts.put(Phrase.asWritten(heading), Phrase.asWritten(text)));
        return facts;
    }

    public List<String> notStated() {
        return Stream.concat(where.notStated().stream(), known.notStated().stream()).toList();
    }

    public boolean isLocated() {
        return asset.lon() != null && asset.lat() != null;
    }

    /** The precision in words, «در منبع نیامده» where the source does not give it. */
    public String precision() {
        return words.code("precision", asset.precision());
    }

    /** «±۵ متر»; null where the source does not say. */
    public @Nullable String plusMinus() {
        var metres = asset.uncertaintyM();
        return metres == null ? null : "±\u2060" + words.distance(metres);
    }

    /** The middle of what is drawn; null where it is not located. */
    public @Nullable String coordinates() {
        if (!isLocated()) {
            return null;
        }
        var metres = asset.uncertaintyM() == null ? USUAL_UNCERTAINTY_M : asset.uncertaintyM();
        return Coordinates.format(asset.lon(), asset.lat(), metres, words.language());
    }

    /** How it is drawn on the map. */
    public String form() {
        if (asset.form() == null) {
            return words.say("asset.form.none");
        }
        var form = asset.form().toLowerCase(Locale.ROOT).replaceFirst("^st_(multi)?", "");
        return words.say(
                switch (form) {
                    case "point" -> "asset.form.point";
                    case "linestring" -> "asset.form.line";
                    case "polygon" -> "asset.form.polygon";
                    default -> "asset.form.several";
                });
    }

    public String description() {
        return words.say("asset.description", frame().name().text(), kind().text());
    }

    /** The asset as a schema.org place. */
    public String dataBlock(String address) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "Place");
        thing.put("@id", address);
        thing.put("url", address);
        thing.put("name", frame().name().text());
        if (isLocated()) {
            thing.put(
                    "geo",
                    Map.of(
                            "@type",
                            "GeoCoordinates",
                            "latitude",
                            asset.lat(),
                            "longitude",
                            asset.lon()));
        }
        return DataBlock.json(thing);
    }

    private Facts where() {
        return new Facts(words)
                .add("fact.address", asset.address())
                .link("fact.unit", asset.boundary(), "/boundaries/", unitNote());
    }

    private @Nullable Phrase unitNote() {
        var basis = asset.boundaryBasis();
        return basis == null
                ? null
                : Phrase.own(words.code("boundary-basis", basis), words.language());
    }

    private Facts known() {
        return new Facts(words)
                .add("fact.kind", kind(), kindNote())
                .add("fact.status", written(asset.status()), null)
                .add("fact.condition", written(asset.condition()), null)
                .add("fact.asset-owner", asset.owner())
                .add("fact.quantity", quantity(), null)
                .add("fact.area", measured("unit.m2", asset.areaM2()))
                .add("fact.length", measured("unit.metres", asset.lengthM()))
                .add("fact.installed-on", day(asset.installedOn()))
                .add("fact.inspected-on", day(asset.inspectedOn()))
                .addIfStated("fact.note", asset.note());
    }

    /** The word of the source, where it is another than the name of the kind. */
    private @Nullable Phrase kindNote() {
        var stated = asset.kindStated();
        return stated.equals(asset.kind()) || stated.equals(kind().text())
                ? null
                : Phrase.own(words.say("asset.kind-stated", stated), words.language());
    }

    private @Nullable Phrase quantity() {
        var quantity = asset.quantity();
        if (quantity == null) {
            return null;
        }
        var number = words.number(quantity);
        return Phrase.own(
                asset.unit() == null ? number : number + " " + asset.unit(), words.language());
    }

    private @Nullable String measured(String key, @Nullable Number value) {
        return value == null ? null : words.say(key, words.number(value));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.date(day);
    }

    private static @Nullable Phrase written(@Nullable String text) {
        return text == null ? null : Phrase.asWritten(text);
    }
}
