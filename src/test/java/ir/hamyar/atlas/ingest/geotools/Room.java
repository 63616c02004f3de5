package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Area;
import ir.hamyar.atlas.ingest.Inspection;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** The room put together by hand, as Spring would, over a folder of files. */
final class Room {

    /** Qom and Markazi, generously. */
    static final Area QOM = new Area(48.9, 33.3, 52.2, 35.8);

    private final Path folder;
    private final Inspector inspector;
    private final GeoToolsReader reader;

    Room(Path folder) {
        this(
                folder,
                new Limits(
                        DataSize.ofMegabytes(64),
                        DataSize.ofMegabytes(64),
                        DataSize.ofMegabytes(32)));
    }

    Room(Path folder, Limits limits) {
        this.folder = folder;
        var systems = new CoordinateSystems(Path.of("target", "test-home"));
        var formats =
                new Formats(
                        List.of(
                                new CsvFormat(),
                                new XlsxFormat(limits),
                                new GeoJsonFormat(),
                                new ShapefileFormat(systems, limits),
                                new GeoPackageFormat(systems),
                                new KmlFormat(limits)));
        inspector = new Inspector(formats, systems, new Candidates(systems), limits);
        reader = new GeoToolsReader(formats, systems);
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String content, Charset charset) {
        return write(name, content.getBytes(charset));
    }

    Path write(String name, String content) {
        return write(name, content, StandardCharsets.UTF_8);
    }

    Inspection inspect(Path file) {
        return inspector.inspect(file, file.getFileName().toString(), null, QOM);
    }

    Inspection inspect(Path file, SourceFile hints) {
        return inspector.inspect(file, file.getFileName().toString(), hints, QOM);
    }

    /** What a person would choose who agrees with the look at the file. */
    SourceFile agreed(Path file) {
        var look = inspect(file);
        return new SourceFile(
                file,
                look.format(),
                look.layers().size() == 1 ? look.layers().get(0).name() : null,
                look.charset(),
                look.delimiter(),
                look.crs(),
                look.x(),
                look.y(),
                false);
    }

    List<SourceRecord> read(SourceFile file) {
        try (var records = reader.read(file)) {
            return records.toList();
        }
    }

    List<SourceRecord> read(Path file) {
        return read(agreed(file));
    }
}
