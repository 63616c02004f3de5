package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A zip of which nobody knows who packed it. It is never unpacked: entries are read where they are,
 * names lead nowhere, and no entry yields more than it declares.
 */
final class Zip implements AutoCloseable {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final List<ZipEntry> entries = new ArrayList<>();

    private Zip(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @throws UnreadableFile when it is damaged or built to do harm
     */
    static Zip open(Path file, Limits limits) throws IOException {
        var zip = new Zip(openFile(file));
        try {
            zip.admit(limits.maxInflatedSize().toBytes());
            return zip;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Names that are not UTF-8 come from old Windows programs. */
    private static ZipFile openFile(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), Encodings.WINDOWS_1256);
            } catch (ZipException damaged) {
                throw new UnreadableFile("damaged-zip", 0);
            }
        }
    }

    private void admit(long mostInflated) {
        int most =
                zip.getEntry(CONTENT_TYPES) == null
                        ? Limits.MAX_ZIP_ENTRIES
                        : Limits.MAX_WORKBOOK_PARTS;
        if (zip.size() > most) {
            throw new UnreadableFile(
                    "zip-entries", 0, String.valueOf(zip.size()), String.valueOf(most));
        }
        long inflated = 0;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            refuseHarmful(entry);
            inflated += Math.max(entry.getSize(), 0);
            if (inflated > mostInflated) {
                throw new UnreadableFile("zip-bomb", 0, entry.getName());
            }
            if (!entry.isDirectory() && !isLitter(entry.getName())) {
                entries.add(entry);
            }
        }
    }

    /** For formats of which a part is held in memory. */
    void refuseLargerThan(DataSize most) {
        long inflated = entries.stream().mapToLong(entry -> Math.max(entry.getSize(), 0)).sum();
        if (inflated > most.toBytes()) {
            throw new UnreadableFile("workbook-too-large", 0, String.valueOf(most.toMegabytes()));
        }
    }

    private static void refuseHarmful(ZipEntry entry) {
        var name = entry.getName().replace('\\', '/');
        if (name.startsWith("/")
                || name.matches("^[A-Za-z]:.*")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/")).contains("..")) {
            throw new UnreadableFile("zip-slip", 0, entry.getName());
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(zip|kmz|rar|7z|gz|tar)")) {
            throw new UnreadableFile("nested-zip", 0, entry.getName());
        }
        if (entry.getSize() > Limits.HARMLESS_SIZE
                && entry.getSize() / Limits.MAX_ZIP_RATIO > entry.getCompressedSize()) {
            throw new UnreadableFile("zip-bomb", 0, entry.getName());
        }
    }

    /** What macOS and Windows add on their own. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/")
                || name.endsWith(".DS_Store")
                || name.endsWith("Thumbs.db");
    }

    /** The format of what is packed. */
    String format() {
        if (find(CONTENT_TYPES).isPresent()) {
            return workbook();
        }
        if (!ending(".shp").isEmpty()) {
            return "shp";
        }
        if (!ending(".kml").isEmpty()) {
            return "kml";
        }
        throw new UnreadableFile("nothing-in-zip", 0, contents());
    }

    private String workbook() {
        if (find("xl/vbaProject.bin").isPresent()) {
            throw new UnreadableFile("macro-workbook", 0);
        }
        if (find("xl/workbook.xml").isEmpty()) {
            throw new UnreadableFile("foreign-format", 0, "Office");
        }
        return "xlsx";
    }

    private String contents() {
        var names = entries.stream().map(ZipEntry::getName).limit(10).toList();
        return names.isEmpty() ? "–" : String.join(" · ", names);
    }

    Optional<ZipEntry> find(String name) {
        return entries.stream().filter(entry -> entry.getName().equalsIgnoreCase(name)).findFirst();
    }

    /** The entries whose name ends so, in either case. */
    List<ZipEntry> ending(String ending) {
        return entries.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
    }

    /** The beginning of a small entry, such as a {@code .prj}. */
    byte[] head(ZipEntry entry, int length) throws IOException {
        try (var in = read(entry)) {
            return in.readNBytes(length);
        }
    }

    InputStream read(ZipEntry entry) throws IOException {
        return new Declared(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * Yields no more than the entry declares: a lying directory is how a bomb gets past a check.
     */
    private static final class Declared extends FilterInputStream {

        private final ZipEntry entry;
        private long read;

        Declared(@Nullable InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            int b = inflate(null, 0, 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return inflate(bytes, offset, length);
        }

        private int inflate(byte @Nullable [] bytes, int offset, int length) throws IOException {
            try {
                int result = bytes == null ? in.read() : in.read(bytes, offset, length);
                count(bytes == null ? (result < 0 ? 0 : 1) : result);
                return result;
            } catch (ZipException | java.io.EOFException e) {
                throw new UnreadableFile("damaged-zip", 0);
            }
        }

        private void count(int more) {
            read += Math.max(more, 0);
            if (read > entry.getSize()) {
                throw new UnreadableFile("zip-bomb", 0, entry.getName());
            }
        }
    }
}
