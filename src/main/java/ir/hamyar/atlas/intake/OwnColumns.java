package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Column;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.text.PersianText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Columns that the atlas itself adds to the tables it hands out. They are known again when such a
 * table comes back, and nothing is asked or said about them.
 */
@Component
class OwnColumns {

    private final Wordings wordings;
    private final Set<String> keys;
    private final Set<String> exampleMarks;
    private final Set<String> codeSheets;

    OwnColumns(Wordings wordings) {
        this.wordings = wordings;
        this.keys =
                inBothLanguages("column.what", "column.remedy", "column.example")
                        .map(PersianText::searchKey)
                        .collect(Collectors.toUnmodifiableSet());
        this.codeSheets = inBothLanguages("template.codes").collect(Collectors.toUnmodifiableSet());
        this.exampleMarks =
                inBothLanguages("template.example").collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> inBothLanguages(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(wordings.persian(name), wordings.english(name)));
    }

    boolean isOwn(String heading) {
        return keys.contains(PersianText.searchKey(heading));
    }

    List<Column> without(List<Column> columns) {
        return columns.stream().filter(column -> !isOwn(column.name())).toList();
    }

    /** The sheet of a template that holds the records; null when it is not one of ours. */
    @Nullable String recordSheet(List<Layer> sheets) {
        var others = sheets.stream().filter(sheet -> !codeSheets.contains(sheet.name())).toList();
        return sheets.size() > 1 && others.size() == 1 ? others.get(0).name() : null;
    }

    /** Headings of a report: what is wrong, and what to do. */
    List<String> ofReport(Locale language) {
        return List.of(
                wordings.say("column.what", language), wordings.say("column.remedy", language));
    }

    /** Heading over the mark of the example in a template. */
    String ofExample(Locale language) {
        return wordings.say("column.example", language);
    }

    /** Whether the record is the example of a template, in whichever column its mark stands. */
    boolean isExample(SourceRecord record) {
        return record.attributes().entrySet().stream()
                .anyMatch(
                        entry ->
                                entry.getValue() instanceof String text
                                        && exampleMarks.contains(text.strip())
                                        && isOwn(entry.getKey()));
    }
}
