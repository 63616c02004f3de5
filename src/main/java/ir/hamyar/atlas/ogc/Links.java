package ir.hamyar.atlas.ogc;

import java.util.ArrayList;
import java.util.List;

/**
 * Links that every answer carries: to itself, to itself written another way, and in the other
 * language.
 */
final class Links {

    private Links() {}

    /**
     * @param favourite how programs read it, beside the page for people
     */
    static List<Link> selfAndAlternate(OgcRequest request, Format favourite, String title) {
        var written = request.format() == Format.HTML ? Format.HTML : favourite;
        var other = written == Format.HTML ? favourite : Format.HTML;
        var links = new ArrayList<Link>();
        var language = request.language().getLanguage();
        links.add(Link.to(request.here().as(written), "self", written, title, language));
        links.add(Link.to(request.here().as(other), "alternate", other, title, language));
        links.add(inOtherLanguage(request, written, title));
        return links;
    }

    /** The same as files to take home. */
    static List<Link> files(OgcRequest request, String title) {
        var language = request.language().getLanguage();
        return Format.files().stream()
                .map(one -> Link.to(request.here().as(one), "alternate", one, title, language))
                .toList();
    }

    private static Link inOtherLanguage(OgcRequest request, Format written, String title) {
        var language = request.otherLanguage();
        var address = request.here().as(written).with("lang", language);
        return Link.to(address, "alternate", written, title, language);
    }

    /** The same thing as JSON and as a page, under one relation. */
    static List<Link> both(Address address, String rel, Format favourite, String title) {
        return List.of(
                Link.to(address.as(favourite), rel, favourite, title),
                Link.to(address.as(Format.HTML), rel, Format.HTML, title));
    }
}
