package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells of which format a file is, by its content. Its ending only tells what people believe. */
final class Sniffer {

    private static final int HEAD = 1 << 16;

    /** What people expect behind an ending. */
    private static final Map<String, Set<String>> ENDINGS =
            Map.ofEntries(
                    Map.entry("csv", Set.of("csv")),
                    Map.entry("tsv", Set.of("csv")),
                    Map.entry("tab", Set.of("csv")),
                    Map.entry("txt", Set.of("csv")),
                    Map.entry("xlsx", Set.of("xlsx")),
                    Map.entry("json", Set.of("geojson")),
                    Map.entry("geojson", Set.of("geojson")),
                    Map.entry("gpkg", Set.of("gpkg")),
                    Map.entry("zip", Set.of("shp", "kml")),
                    Map.entry("kml", Set.of("kml")),
                    Map.entry("kmz", Set.of("kml")));

    private static final Set<String> PARTS_OF_A_SHAPEFILE =
            Set.of("shp", "shx", "dbf", "prj", "cpg", "sbn", "sbx", "qpj", "qix");

    private Sniffer() {}

    /**
     * The format.
     *
     * @throws UnreadableFile when it is none that can be taken, or another than the name says
     */
    static String format(Path file, String name, Limits limits) throws IOException {
        var head = Encodings.head(file, HEAD);
        if (isBlank(head)) {
            throw new UnreadableFile("empty-file", 0);
        }
        var ending = ending(name);
        if (PARTS_OF_A_SHAPEFILE.contains(ending)) {
            throw new UnreadableFile("part-of-shapefile", 0, "." + ending);
        }
        if (ending.equals("xlsm") || ending.equals("xlsb")) {
            throw new UnreadableFile("macro-workbook", 0);
        }
        var format = byContent(file, head, limits);
        refuseContradiction(ending, format);
        return format;
    }

    private static String byContent(Path file, byte[] head, Limits limits) throws IOException {
        if (startsWith(head, "PK\003\004") || startsWith(head, "PK\005\006")) {
            return inZip(file, limits);
        }
        if (startsWith(head, "SQLite format 3\0")) {
            return "gpkg";
        }
        if (startsWith(head, "\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableFile(
                    Ole2.isEncryptedWorkbook(file) ? "password-protected" : "old-office-file", 0);
        }
        refuseKnown(head);
        return asText(file);
    }

    private static String inZip(Path file, Limits limits) throws IOException {
        try (var zip = Zip.open(file, limits)) {
            return zip.format();
        }
    }

    private static void refuseKnown(byte[] head) {
        var known =
                Map.of(
                        "%PDF", "PDF",
                        "\u0089PNG", "PNG",
                        "\u00FF\u00D8\u00FF", "JPEG",
                        "Rar!", "RAR",
                        "7z\u00BC\u00AF", "7-Zip",
                        "\u001F\u008B", "gzip",
                        "AC10", "DWG",
                        "II*\0", "TIFF",
                        "{\\rtf", "RTF");
        known.forEach(
                (mark, what) -> {
                    if (startsWith(head, mark)) {
                        throw new UnreadableFile("foreign-format", 0, what);
                    }
                });
    }

    private static String asText(Path file) throws IOException {
        var head = Encodings.head(file, HEAD);
        var guess = Encodings.guess(head, head.length < HEAD);
        var text = new String(head, guess.charset()).stripLeading();
        var start = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text;
        if (start.startsWith("{") || start.startsWith("[")) {
            return "geojson";
        }
        if (start.startsWith("<")) {
            return xml(start);
        }
        if (start.indexOf('\0') >= 0) {
            throw new UnreadableFile("nul-bytes", line(start));
        }
        return "csv";
    }

    private static String xml(String start) {
        var head = start.substring(0, Math.min(start.length(), 4096)).toLowerCase(Locale.ROOT);
        if (head.contains("<kml") || head.contains("opengis.net/kml") || head.contains(":kml")) {
            return "kml";
        }
        throw new UnreadableFile("foreign-format", 0, head.contains("<html") ? "HTML" : "XML");
    }

    private static void refuseContradiction(String ending, String format) {
        var expected = ENDINGS.get(ending);
        if (expected != null && !expected.contains(format)) {
            throw new UnreadableFile("wrong-ending", 0, "." + ending, label(format));
        }
    }

    /** How people call a format; the same word in both languages. */
    static String label(String format) {
        return switch (format) {
            case "csv" -> "CSV";
            case "xlsx" -> "Excel (.xlsx)";
            case "geojson" -> "GeoJSON";
            case "gpkg" -> "GeoPackage (.gpkg)";
            case "shp" -> "Shapefile (.zip)";
            default -> "KML";
        };
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static int line(String text) {
        return (int) text.substring(0, text.indexOf('\0')).chars().filter(c -> c == '\n').count()
                + 1;
    }

    private static boolean isBlank(byte[] head) {
        for (byte b : head) {
            if (b != ' '
                    && b != '\n'
                    && b != '\r'
                    && b != '\t'
                    && !List.of(0xEF, 0xBB, 0xBF, 0xFF, 0xFE).contains(b & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        var expected = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && java.util.Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }
}
