package ir.hamyar.atlas.page;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Data for machines and for our own scripts, safe to stand inside a script element. */
public final class DataBlock {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataBlock() {}

    /** JSON in which no text can end the element it stands in. */
    public static String json(Map<String, ?> thing) {
        return JSON.writeValueAsString(thing)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
