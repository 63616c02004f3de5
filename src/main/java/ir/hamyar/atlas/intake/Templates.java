package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.CellGuard;
import ir.hamyar.atlas.ingest.FieldType;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.understand.CodeList.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tables to be filled in: headings in the reader's language, codes to choose from, an example. */
@Service
class Templates {

    private final Loads loads;
    private final FieldLabels labels;
    private final OwnColumns own;
    private final Wordings wordings;

    Templates(Loads loads, FieldLabels labels, OwnColumns own, Wordings wordings) {
        this.loads = loads;
        this.labels = labels;
        this.own = own;
        this.wordings = wordings;
    }

    /**
     * @throws NotFound when there is no such target
     */
    TargetSchema schema(String target) {
        var targets = loads.importers().stream().map(importer -> importer.target()).toList();
        if (!targets.contains(target)) {
            throw new NotFound("problem.no-such-target", target, targets);
        }
        return loads.importer(target).schema();
    }

    void writeCsv(TargetSchema schema, Locale language, OutputStream out) {
        try (var csv = ReportFiles.csv(out)) {
            csv.writeRecord(headings(schema, language));
            csv.writeRecord(example(schema, language).stream().map(CellGuard::guard).toList());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void writeWorkbook(TargetSchema schema, Locale language, OutputStream out) {
        try (var book =
                new TemplateBook(
                        out,
                        language,
                        wordings.say("template.sheet", language),
                        wordings.say("template.codes", language))) {
            book.records(headings(schema, language), example(schema, language));
            book.codes(codeHeadings(language), lists(schema, language));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<String> codeHeadings(Locale language) {
        return List.of(
                wordings.say("template.code-field", language),
                wordings.say("template.code", language),
                wordings.say("template.code-fa", language),
                wordings.say("template.code-en", language));
    }

    private List<String> headings(TargetSchema schema, Locale language) {
        var headings = new ArrayList<>(labels.headings(schema, language).values());
        headings.add(own.ofExample(language));
        return headings;
    }

    private List<String> example(TargetSchema schema, Locale language) {
        var cells = new ArrayList<String>();
        schema.fields().forEach(field -> cells.add(example(schema, field, language)));
        cells.add(wordings.say("template.example", language));
        return cells;
    }

    private static String example(TargetSchema schema, TargetField field, Locale language) {
        return FieldCodes.of(schema.target(), field).stream()
                .filter(code -> code.code().equals(field.example()))
                .findFirst()
                .map(code -> name(code, language))
                .orElse(field.example());
    }

    /** The codes of each field that has some. */
    private Map<TemplateBook.Field, List<Code>> lists(TargetSchema schema, Locale language) {
        var headings = labels.headings(schema, language);
        var lists = new LinkedHashMap<TemplateBook.Field, List<Code>>();
        for (var field : schema.fields()) {
            var codes = FieldCodes.of(schema.target(), field);
            if (!codes.isEmpty()) {
                lists.put(
                        new TemplateBook.Field(
                                schema.names().indexOf(field.name()),
                                headings.get(field.name()),
                                field.type() != FieldType.CODE_LIST),
                        codes);
            }
        }
        return lists;
    }

    static String name(Code code, Locale language) {
        return language.getLanguage().equals("fa") ? code.persian() : code.english();
    }
}
