package ir.hamyar.atlas.download;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A value as the cell of a table has it. Lists are joined by semicolons, as in the data folder. */
final class CellText {

    private static final String BETWEEN = ";";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CellText() {}

    /** Empty where nothing is stated. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
        }
        if (value instanceof Map<?, ?> texts) {
            return texts.isEmpty() ? "" : JSON.writeValueAsString(texts);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
