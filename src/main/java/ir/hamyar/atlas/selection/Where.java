package ir.hamyar.atlas.selection;

import java.util.Map;

/**
 * A condition on a collection's view.
 *
 * @param text SQL of the program's own constants and the names of the view's columns
 * @param parameters everything a client has sent, by the names the text has for it
 */
public record Where(String text, Map<String, Object> parameters) {}
