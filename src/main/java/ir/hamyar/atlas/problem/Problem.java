package ir.hamyar.atlas.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a failed request, as in RFC 9457.
 *
 * @param type names the kind of failure for programs
 * @param title the kind in words, in the reader's language
 * @param status the HTTP status
 * @param detail what was wrong, with which value, and what is allowed; null where there is nothing
 *     to add to the title
 * @param instance the path that was asked for
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
record Problem(URI type, String title, int status, @Nullable String detail, URI instance) {}
