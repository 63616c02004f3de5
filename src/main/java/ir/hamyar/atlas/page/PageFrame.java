package ir.hamyar.atlas.page;

import ir.hamyar.atlas.text.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page of a thing: names, addresses and whether it has
 * ended.
 *
 * @param name in the reader's language where there is one
 * @param otherName in the other language; null where there is none
 * @param eyebrow what kind of thing it is
 * @param path address of the page, without language
 * @param itemPath address of the same thing in the open data services; empty where it has none
 * @param mapPath address of the map that opens on it
 * @param endedOn first day on which it no longer stood; null while it stands
 */
public record PageFrame(
        Phrase name,
        @Nullable Phrase otherName,
        String eyebrow,
        String path,
        String itemPath,
        String mapPath,
        @Nullable LocalDate endedOn) {

    /** Address of the page in that language. */
    public String pathIn(Language language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }

    /**
     * @param collection e.g. {@code sites}, as in the address of the page and of the open services
     * @param mapParameter e.g. {@code site}, as in the address of the map
     */
    public static PageFrame of(
            Named thing,
            Language language,
            String eyebrow,
            String collection,
            String mapParameter,
            @Nullable LocalDate endedOn) {
        return of(
                thing,
                language,
                eyebrow,
                collection,
                endedOn,
                "/?" + mapParameter + "=" + thing.ref());
    }

    /**
     * @param collection as above
     * @param mapPath address of the map where it shows best
     */
    public static PageFrame of(
            Named thing,
            Language language,
            String eyebrow,
            String collection,
            @Nullable LocalDate endedOn,
            String mapPath) {
        var own = thing.name().in(language);
        var other = thing.name().written(language.other());
        var name = own == null ? Phrase.asWritten(thing.ref()) : own;
        return new PageFrame(
                name,
                other == null || name.borrowed() ? null : Phrase.own(other, language.other()),
                eyebrow,
                "/" + collection + "/" + thing.ref(),
                "/ogc/collections/" + collection + "/items/" + thing.ref(),
                mapPath,
                endedOn);
    }
}
