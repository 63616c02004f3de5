package ir.hamyar.atlas.download;

import java.util.regex.Pattern;

/** Text as XML can hold it. */
final class XmlText {

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The same, with a replacement character for each that XML has no way to write. */
    static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }
}
