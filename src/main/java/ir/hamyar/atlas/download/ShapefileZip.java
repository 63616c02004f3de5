package ir.hamyar.atlas.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip of shapefiles (ESRI, July 1998): one for each kind of geometry there is, for a
 * shapefile holds a single kind. What is not located goes with the first of them, as a null shape.
 * Names of columns are cut to ten letters and texts to 254 bytes; that is the format, and why the
 * GeoPackage is the better one.
 */
final class ShapefileZip implements AutoCloseable {

    private static final List<String> ENDINGS = List.of("shp", "shx", "dbf");

    /** More would fill the memory; then they go with the points, whatever comes. */
    private static final int MOST_HELD = 1000;

    private final FileHead head;
    private final Path folder;
    private final Map<ShapeKind, Shapefile> files = new EnumMap<>(ShapeKind.class);
    private final List<FileRow> unlocated = new ArrayList<>();

    private ShapefileZip(FileHead head, Path folder) {
        this.head = head;
        this.folder = folder;
    }

    static void write(FileHead head, FeatureFiles.Rows rows, OutputStream out) throws IOException {
        var folder = Files.createTempDirectory("atlas-download");
        try (var zip = new ShapefileZip(head, folder)) {
            rows.forEach(zip::add);
            zip.finish(out);
        } finally {
            delete(folder);
        }
    }

    /** Rows without a place wait until it is known to which file they go. */
    private void add(FileRow row) {
        try {
            var place = row.place();
            if (place == null) {
                hold(row);
                return;
            }
            var geometry = Shapes.read(place);
            file(ShapeKind.of(geometry)).add(row.values(), geometry);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void hold(FileRow row) throws IOException {
        if (files.isEmpty() && unlocated.size() < MOST_HELD) {
            unlocated.add(row);
            return;
        }
        first().add(row.values(), null);
    }

    private Shapefile first() throws IOException {
        return files.isEmpty() ? file(ShapeKind.POINT) : files.values().iterator().next();
    }

    private Shapefile file(ShapeKind kind) throws IOException {
        var known = files.get(kind);
        if (known != null) {
            return known;
        }
        var made = new Shapefile(folder.resolve(kind.ending()), kind, head.properties());
        files.put(kind, made);
        return made;
    }

    private void finish(OutputStream out) throws IOException {
        var first = first();
        for (var row : unlocated) {
            first.add(row.values(), null);
        }
        for (var file : files.values()) {
            file.finish();
        }
        var zip = new ZipOutputStream(out);
        for (var kind : files.keySet()) {
            pack(zip, kind);
        }
        zip.finish();
    }

    private void pack(ZipOutputStream zip, ShapeKind kind) throws IOException {
        var name = files.size() == 1 ? head.name() : head.name() + "_" + kind.ending();
        for (var ending : ENDINGS) {
            zip.putNextEntry(new ZipEntry(name + "." + ending));
            Files.copy(folder.resolve(kind.ending() + "." + ending), zip);
            zip.closeEntry();
        }
        pack(zip, name + ".cpg", "UTF-8");
        pack(zip, name + ".prj", WellKnownCrs.text(head.crs()));
    }

    private static void pack(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
