package ir.hamyar.atlas.ingest.geotools;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The container of the old Office files, in which a workbook with a password is wrapped too. Only
 * the first sector of its directory is looked at.
 */
final class Ole2 {

    private static final byte[] ENCRYPTED_PACKAGE =
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Ole2() {}

    static boolean isEncryptedWorkbook(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var header = new byte[512];
            if (file.read(header) < header.length) {
                return false;
            }
            var directory = new byte[4096];
            file.seek(directoryOffset(header));
            int length = file.read(directory);
            return new String(directory, 0, Math.max(length, 0), StandardCharsets.ISO_8859_1)
                    .contains(new String(ENCRYPTED_PACKAGE, StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * The number of the directory's first sector stands at 48, the sector size as a power at 30.
     */
    private static long directoryOffset(byte[] header) {
        var bytes = java.nio.ByteBuffer.wrap(header).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        long sector = Integer.toUnsignedLong(bytes.getInt(48));
        return (sector + 1) << Math.min(bytes.getShort(30), 12);
    }
}
