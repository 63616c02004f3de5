package ir.hamyar.atlas.page;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The words of a page in one language, for the browser: the same bundles the server speaks from, so
 * that both always say the same.
 */
@Component
public class PageMessages {

    private static final ResourceBundle.Control ONLY_WHAT_WAS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    PageMessages() {}

    /**
     * @param bundles by their names, e.g. {@code ui}
     */
    public Map<String, String> in(Locale locale, String... bundles) {
        var messages = new TreeMap<String, String>();
        for (String name : bundles) {
            var bundle = ResourceBundle.getBundle("messages." + name, locale, ONLY_WHAT_WAS_ASKED);
            bundle.keySet().forEach(key -> messages.put(key, bundle.getString(key)));
        }
        return messages;
    }
}
