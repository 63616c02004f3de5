package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page's rows as they are read and hands them on in the order of the answer: at once where
 * that is the order of reading, at the end where the page was read backwards. The row beyond the
 * page is noted and not handed on.
 */
final class PageRows {

    private final ItemsQuery query;
    private final List<Property> columns;
    private final Consumer<FeatureRow> reader;
    private final List<FeatureRow> held = new ArrayList<>();
    private @Nullable FeatureRow first;
    private @Nullable FeatureRow last;
    private int returned;
    private boolean more;
    private @Nullable Long matched;

    PageRows(ItemsQuery query, Consumer<FeatureRow> reader) {
        this.query = query;
        this.columns = FeatureSql.columns(query);
        this.reader = reader;
    }

    List<Property> columns() {
        return columns;
    }

    void take(FeatureRow row) {
        if (!hasRoom()) {
            return;
        }
        if (query.isBackward()) {
            held.add(row);
        } else {
            hand(row);
        }
    }

    /**
     * Whether there is room for one row more, which somebody else reads. Where a page begins and
     * ends is asked for the first and the last that fit.
     *
     * @param end the row that follows, for a page that is read forwards
     */
    boolean pass(Supplier<FeatureRow> end) {
        if (!hasRoom()) {
            return false;
        }
        if (returned == 1) {
            first = end.get();
        }
        if (returned == query.limit()) {
            last = returned == 1 ? first : end.get();
        }
        return true;
    }

    private boolean hasRoom() {
        more = returned == query.limit();
        if (!more) {
            returned++;
        }
        return !more;
    }

    /** Takes how many match about, where that comes with the page. */
    void takeMatched(long about) {
        matched = about;
    }

    Page finish() {
        Collections.reverse(held);
        held.forEach(this::hand);
        return new Page(query, first, last, returned, passed(), more, matched);
    }

    private void hand(FeatureRow row) {
        if (first == null) {
            first = row;
        }
        last = row;
        reader.accept(row);
    }

    /** A page that was read back to the beginning has nothing before it, whatever was thought. */
    private long passed() {
        if (query.isBackward()) {
            return more ? Math.max(0, known() - returned) : 0;
        }
        return known();
    }

    private long known() {
        return query.cursor().map(PageToken::passed).orElse((long) query.offset());
    }
}
