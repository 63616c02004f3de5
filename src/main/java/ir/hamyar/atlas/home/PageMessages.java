package ir.hamyar.atlas.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The words of the page in one language, for the browser: the same bundles the server speaks from,
 * so that both always say the same.
 */
@Component
class PageMessages {

    private static final List<String> BUNDLES = List.of("messages.codes", "messages.ui");
    private static final ResourceBundle.Control ONLY_WHAT_WAS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    Map<String, String> in(Locale locale) {
        var messages = new TreeMap<String, String>();
        for (String name : BUNDLES) {
            var bundle = ResourceBundle.getBundle(name, locale, ONLY_WHAT_WAS_ASKED);
            bundle.keySet().forEach(key -> messages.put(key, bundle.getString(key)));
        }
        return messages;
    }
}
