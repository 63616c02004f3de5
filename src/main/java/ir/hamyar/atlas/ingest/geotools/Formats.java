package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.UnreadableFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** All formats that can be read, by name. */
@Component
class Formats {

    private final List<FileFormat> all;

    Formats(List<FileFormat> all) {
        this.all = List.copyOf(all);
    }

    /**
     * @throws UnreadableFile when there is none of this name
     */
    FileFormat get(String name) {
        return all.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("unknown-format", 0, name, names()));
    }

    private String names() {
        return String.join(", ", all.stream().map(FileFormat::name).sorted().toList());
    }
}
