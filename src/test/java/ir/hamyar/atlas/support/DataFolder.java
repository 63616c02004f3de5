package ir.hamyar.atlas.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A copy of the real data folder that a test may spoil. */
public final class DataFolder {

    private static final Path ORIGINAL = Path.of("data");

    private final Path folder;

    public DataFolder(String name) {
        this.folder = Path.of("target", "test-data", name);
        restore();
    }

    public Path path() {
        return folder;
    }

    /** Every file as it is in the repository. */
    public void restore() {
        try (var files = Files.walk(ORIGINAL)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(ORIGINAL.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String file, String text) {
        write(file, text, StandardCharsets.UTF_8);
    }

    public void write(String file, String text, Charset charset) {
        try {
            Files.write(folder.resolve(file), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must stand in the file. */
    public void replace(String file, String before, String after) {
        var text = read(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not hold " + before);
        }
        write(file, text.replace(before, after));
    }

    /** Keeps the first half of the file's characters. */
    public void cutInHalf(String file) {
        var text = read(file);
        write(file, text.substring(0, text.length() / 2));
    }

    /** Keeps the lines that do not begin with the text. */
    public void dropLines(String file, String beginning) {
        write(
                file,
                read(file)
                        .lines()
                        .filter(line -> !line.startsWith(beginning))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Sets one cell of a table whose rows stand on one line each. */
    public void setCell(String file, String ref, String column, String value) {
        var lines = read(file).lines().collect(Collectors.toList());
        int index = cells(lines.get(0)).indexOf(column);
        for (int i = 1; i < lines.size(); i++) {
            var cells = cells(lines.get(i));
            if (cells.get(0).equals(ref)) {
                cells.set(index, value);
                lines.set(
                        i, cells.stream().map(DataFolder::quoted).collect(Collectors.joining(",")));
            }
        }
        write(file, String.join("\n", lines) + "\n");
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (c == ',' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
