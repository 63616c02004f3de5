package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.download.FileHead;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** What a downloaded file says of itself. */
final class FileHeads {

    /** Whether a thing certainly lies in the area that was asked for, or only may. */
    private static final Property AREA_MATCH = Property.text("area_match");

    private FileHeads() {}

    /**
     * @param address which hands out the same again
     */
    static FileHead of(
            Question question, FeatureTable table, Wording words, String address, Instant madeAt) {
        var properties = new ArrayList<>(table.properties());
        var about = new LinkedHashMap<String, String>();
        about.put("licence", words.say("explore.file.licence"));
        about.put("money", words.say("explore.file.money"));
        if (!question.grounds().isEmpty()) {
            properties.add(AREA_MATCH);
            about.put("area_match", words.say("explore.file.area-match"));
        }
        return new FileHead(
                question.subject().code(),
                words.say("explore.file.title." + question.subject().code()),
                properties,
                address,
                madeAt,
                about,
                words.language() == Language.FA);
    }
}
