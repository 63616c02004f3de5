package ir.hamyar.atlas.ogc;

import de.siegmar.fastcsv.writer.CsvWriter;
import ir.hamyar.atlas.download.FileFormat;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.PropertyType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a Frictionless data package (v1): the files, {@code datapackage.json} with licences and
 * schemas, a data dictionary in both languages, and {@code SHA256SUMS} over all the rest.
 */
final class PackageZip implements AutoCloseable {

    static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    private final ZipOutputStream zip;
    private final Words words;
    private final List<Map<String, Object>> resources = new ArrayList<>();
    private final StringWriter dictionary = new StringWriter();
    private final CsvWriter rows = CsvWriter.builder().build(dictionary);
    private final StringBuilder sums = new StringBuilder();
    private List<String> licences = List.of();

    PackageZip(OutputStream out, Words words) {
        this.zip = new ZipOutputStream(out);
        this.words = words;
        rows.writeRecord(
                "collection", "collection_fa", "collection_en", "property", "type", "fa", "en");
    }

    /**
     * @param licences of the sources of its features, in their own words
     */
    void begin(FeatureTable table, List<String> licences) {
        this.licences = licences;
        for (var property : table.properties()) {
            rows.writeRecord(
                    table.collection(),
                    words.title(table, PERSIAN),
                    words.title(table, ENGLISH),
                    property.name(),
                    fieldType(property.type()),
                    words.title(property, PERSIAN),
                    words.title(property, ENGLISH));
        }
    }

    void add(FeatureTable table, FileFormat format, Path file) throws IOException {
        var path = "data/" + table.collection() + "." + format.ending();
        try (var content = Files.newInputStream(file)) {
            var sum = pack(path, content);
            resources.add(resource(table, format, path, Files.size(file), sum));
        }
    }

    private Map<String, Object> resource(
            FeatureTable table, FileFormat format, String path, long bytes, String sum) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("name", table.collection() + "-" + format.ending());
        resource.put("title", words.title(table, ENGLISH));
        resource.put("title_fa", words.title(table, PERSIAN));
        resource.put("path", path);
        resource.put("format", format.ending());
        resource.put("mediatype", format.mediaType().replaceFirst(";.*", ""));
        resource.put("bytes", bytes);
        resource.put("hash", "sha256:" + sum);
        resource.put("licenses", licences.stream().map(PackageZip::licence).toList());
        if (format == FileFormat.CSV) {
            resource.put("profile", "tabular-data-resource");
            resource.put("encoding", "utf-8");
            resource.put("schema", Map.of("fields", fields(table)));
        }
        return resource;
    }

    /** A licence that has no address goes by its words. */
    private static Map<String, String> licence(String text) {
        var known = Licences.links(List.of(text));
        var licence = new LinkedHashMap<String, String>();
        licence.put("name", text.replaceAll("[^A-Za-z0-9._-]+", "-"));
        licence.put("title", text);
        if (!known.isEmpty()) {
            licence.put("path", known.get(0).href());
        }
        return licence;
    }

    private List<Map<String, String>> fields(FeatureTable table) {
        var fields = new ArrayList<Map<String, String>>();
        table.properties()
                .forEach(
                        property -> fields.add(field(property.name(), fieldType(property.type()))));
        fields.add(field("lon", "number"));
        fields.add(field("lat", "number"));
        fields.add(field("WKT", "string"));
        fields.add(field("atlas_query", "string"));
        fields.add(field("atlas_date", "datetime"));
        return fields;
    }

    private static Map<String, String> field(String name, String type) {
        var field = new LinkedHashMap<String, String>();
        field.put("name", name);
        field.put("type", type);
        return field;
    }

    /** As Table Schema names the kinds; a list stands in a cell with semicolons between. */
    private static String fieldType(PropertyType type) {
        return switch (type) {
            case TEXT, TEXT_LIST -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case INSTANT -> "datetime";
            case OBJECT -> "object";
        };
    }

    void finish(String version, String address, Instant madeAt) throws IOException {
        rows.close();
        pack("dictionary.csv", "\uFEFF" + dictionary);
        pack(
                "README.txt",
                words.say("ogc.package.about", PERSIAN, version, address)
                        + "\n\n"
                        + words.say("ogc.package.about", ENGLISH, version, address)
                        + "\n");
        var document = new LinkedHashMap<String, Object>();
        document.put("profile", "data-package");
        document.put("name", "hamyar-atlas");
        document.put("title", words.say("ogc.package.title", ENGLISH));
        document.put("title_fa", words.say("ogc.package.title", PERSIAN));
        document.put("version", version);
        document.put("created", madeAt.toString());
        document.put("homepage", address);
        document.put("resources", resources);
        pack(
                "datapackage.json",
                Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        zip.putNextEntry(new ZipEntry("SHA256SUMS"));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void pack(String path, String text) throws IOException {
        pack(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @return SHA-256 of the content
     */
    private String pack(String path, InputStream content) throws IOException {
        var summed = new DigestInputStream(content, sha256());
        zip.putNextEntry(new ZipEntry(path));
        summed.transferTo(zip);
        zip.closeEntry();
        var sum = HexFormat.of().formatHex(summed.getMessageDigest().digest());
        sums.append(sum).append("  ").append(path).append('\n');
        return sum;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
