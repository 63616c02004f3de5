package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;

/** A zip with the parts of one Shapefile, or of several. */
final class ShapeZip implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int SMALL = 1 << 16;
    private static final int DBF_HEAD = 1 << 20;

    private final Zip zip;

    ShapeZip(SourceFile file, Limits limits) throws IOException {
        zip = Zip.open(file.path(), limits);
    }

    List<Layer> layers() {
        var layers = zip.ending(".shp").stream().map(entry -> new Layer(stem(entry))).toList();
        if (layers.isEmpty()) {
            throw new UnreadableFile("nothing-in-zip", 0, "–");
        }
        return layers;
    }

    InputStream open(String layer, String part) throws IOException {
        return new BufferedInputStream(zip.read(get(layer, part)), BUFFER);
    }

    long size(String layer, String part) {
        return get(layer, part).getSize();
    }

    /** Bytes of the table of values, by which its encoding can be told. */
    byte[] tableHead(String layer) throws IOException {
        return zip.head(get(layer, ".dbf"), DBF_HEAD);
    }

    Optional<String> projection(String layer) throws IOException {
        return text(layer, ".prj");
    }

    /** What the {@code .cpg} names, in one of its many spellings. */
    Optional<Charset> charset(String layer) throws IOException {
        return text(layer, ".cpg").flatMap(ShapeZip::spelled);
    }

    private static Optional<Charset> spelled(String name) {
        var plain = name.strip().toUpperCase(Locale.ROOT);
        var digits = plain.replaceAll("^(ANSI|OEM|CP|WINDOWS|MS)?[ _-]*(?=\\d)", "");
        var known =
                switch (digits) {
                    case "65001", "UTF8" -> "UTF-8";
                    case "88591" -> "ISO-8859-1";
                    case "88596" -> "ISO-8859-6";
                    default -> digits.matches("12\\d\\d") ? "windows-" + digits : plain;
                };
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String layer, String part) throws IOException {
        var entry = find(layer, part);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var text = new String(zip.head(entry.get(), SMALL), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private ZipEntry get(String layer, String part) {
        return find(layer, part)
                .orElseThrow(() -> new UnreadableFile("missing-part", 0, layer, part));
    }

    private Optional<ZipEntry> find(String layer, String part) {
        return zip.ending(part).stream()
                .filter(entry -> stem(entry).equalsIgnoreCase(layer))
                .findFirst();
    }

    private static String stem(ZipEntry entry) {
        var name = entry.getName();
        return name.substring(0, name.length() - 4);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
