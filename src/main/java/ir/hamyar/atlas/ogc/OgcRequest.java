package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.problem.Parameters;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client asked of the open services, once it has been checked.
 *
 * <p>Templates read it too, and reach only what is public.
 *
 * @param root absolute address of the landing page, without a slash at the end
 * @param path what follows it, empty or beginning with a slash
 * @param parameters known and given once
 * @param format in which to answer
 * @param language Persian or English
 */
record OgcRequest(String root, String path, Parameters parameters, Format format, Locale language) {

    /** Another address of the open services, as a link. */
    public Address at(String otherPath) {
        return new Address(root + otherPath, Map.of());
    }

    /** Absolute address of the atlas itself, without a slash at the end. */
    String site() {
        return root.substring(0, root.length() - OgcController.ROOT.length());
    }

    /** This very address with its parameters. */
    public Address here() {
        return new Address(root + path, parameters.all());
    }

    /** The other of the two languages. */
    public String otherLanguage() {
        return isPersian() ? "en" : "fa";
    }

    public boolean isPersian() {
        return language.getLanguage().equals("fa");
    }

    /** Tells this answer from every other that the same data could give. */
    String fingerprint() {
        return String.join(
                "|",
                root,
                path,
                new TreeMap<>(parameters.all()).toString(),
                format.name(),
                language.getLanguage());
    }
}
