package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.TargetField;
import ir.hamyar.atlas.understand.CodeList;
import ir.hamyar.atlas.understand.Codes;
import ir.hamyar.atlas.understand.DateOrder;
import ir.hamyar.atlas.understand.DateReader;
import ir.hamyar.atlas.understand.NumberReader;
import ir.hamyar.atlas.understand.Reading;
import ir.hamyar.atlas.understand.YesNo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one file by the type of their field, and brings them to the form in which
 * {@code data/} writes them, which is what the importers take.
 */
final class CellReader {

    private static final String PERCENTAGE = "progress_pct";
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_REMEMBERED = 40;

    private final String target;
    private final Map<String, Optional<CodeList>> codeLists = new HashMap<>();
    private final Map<String, Map<String, Reading<?>>> understood = new HashMap<>();
    private final DateReader dates;
    private final NumberReader numbers = new NumberReader();

    CellReader(String target, Choices choices) {
        this.target = target;
        this.dates = new DateReader(dateOrder(choices));
    }

    private static @Nullable DateOrder dateOrder(Choices choices) {
        var answer = choices.answers() == null ? null : choices.answers().get("date-order");
        return answer == null ? null : DateOrder.valueOf(answer);
    }

    /**
     * The cell in the one form the atlas keeps.
     *
     * @param written what stands there, not empty
     * @return the text to hand on; null when the cell says nothing or cannot be read, which is then
     *     among the findings
     */
    @Nullable String read(TargetField field, String written, RecordFindings findings) {
        var trick = trick(written);
        if (trick != null) {
            findings.error(trick, field.name(), written);
            return null;
        }
        return switch (field.type()) {
            case INTEGER, NUMBER, DATE, BOOLEAN -> plain(field, written, findings);
            case CODE, CODE_LIST -> code(field, written, findings);
            case TEXT -> text(field, written);
            case REF, REF_LIST, MONEY, LON, LAT -> written.strip();
        };
    }

    /** Columns repeat themselves; a value that was understood before need not be again. */
    private @Nullable String plain(TargetField field, String written, RecordFindings findings) {
        var ofField = understood.computeIfAbsent(field.name(), name -> new HashMap<>());
        var reading = ofField.get(written);
        if (reading == null) {
            reading = reading(field, written);
            if (ofField.size() < MOST_REMEMBERED && written.length() <= LONGEST_REMEMBERED) {
                ofField.put(written, reading);
            }
        }
        reading.remarks().forEach(remark -> findings.add(remark, field.name(), written));
        return reading instanceof Reading.Read<?> read ? read.plain() : null;
    }

    private Reading<?> reading(TargetField field, String written) {
        return switch (field.type()) {
            case INTEGER -> numbers.integer(written);
            case NUMBER ->
                    field.name().equals(PERCENTAGE)
                            ? numbers.percentage(written)
                            : numbers.number(written);
            case DATE -> dates.day(written);
            case BOOLEAN -> YesNo.read(written);
            case CODE -> codeList(field).orElseThrow().code(written);
            case CODE_LIST -> codeList(field).orElseThrow().codes(written);
            default -> throw new IllegalArgumentException("Taken as it stands: " + field);
        };
    }

    /** Signs by which a text shows another than the one that stands there, by their fault. */
    private static @Nullable String trick(String written) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            if (sign == '\u202D' || sign == '\u202E') {
                return "text-turned";
            }
            if (sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r') {
                return "hidden-characters";
            }
        }
        return null;
    }

    private @Nullable String code(TargetField field, String written, RecordFindings findings) {
        return codeList(field).isPresent() ? plain(field, written, findings) : written.strip();
    }

    /** A word for a code becomes the code; any other text is kept as it is. */
    private String text(TargetField field, String written) {
        return codeList(field).flatMap(codes -> codes.find(written)).orElseGet(written::strip);
    }

    private Optional<CodeList> codeList(TargetField field) {
        return codeLists.computeIfAbsent(field.name(), name -> Codes.ofField(target, name));
    }
}
