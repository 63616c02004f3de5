package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a format tells about a file before its records are read.
 *
 * @param file the hints, completed by what was found out
 * @param layers never empty
 * @param charsetSure whether the encoding needs no question
 * @param notes worth knowing
 */
record Look(SourceFile file, List<Layer> layers, boolean charsetSure, List<Finding> notes) {

    Look {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
    }

    /** The layer chosen, or the first. */
    static String choose(List<Layer> layers, @Nullable String wanted) {
        return wanted == null ? layers.get(0).name() : named(layers, wanted);
    }

    /** The layer to be read: a choice of several is never made silently. */
    static String only(List<Layer> layers, @Nullable String wanted) {
        if (wanted == null && layers.size() > 1) {
            throw new UnreadableFile("which-layer", 0, names(layers));
        }
        return choose(layers, wanted);
    }

    private static String named(List<Layer> layers, String wanted) {
        if (layers.stream().noneMatch(layer -> layer.name().equals(wanted))) {
            throw new UnreadableFile("no-such-layer", 0, wanted, names(layers));
        }
        return wanted;
    }

    private static String names(List<Layer> layers) {
        return String.join(" · ", layers.stream().map(Layer::name).toList());
    }

    static Finding note(String code, String... detail) {
        return new Finding(Severity.NOTE, code, 0, null, null, null, List.of(detail));
    }

    static List<Finding> notes(@Nullable Finding... notes) {
        var found = new ArrayList<Finding>();
        for (var note : notes) {
            if (note != null) {
                found.add(note);
            }
        }
        return found;
    }
}
