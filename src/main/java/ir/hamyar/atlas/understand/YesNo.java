package ir.hamyar.atlas.understand;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads yes and no: بله، خیر، دارد، ندارد, ✓, ✗, yes, no, true, false, 1, 0. */
public final class YesNo {

    private static final Set<String> YES =
            Set.of(
                    "بله", "بلی", "آری", "اره", "دارد", "هست", "است", "درست", "صحیح", "yes", "y",
                    "true", "t", "1", "واجد", "✓", "✔", "☑", "✅", "on");
    private static final Set<String> NO =
            Set.of(
                    "خیر", "نه", "نخیر", "ندارد", "فاقد", "نیست", "نادرست", "غلط", "no", "n",
                    "false", "f", "0", "✗", "✘", "☒", "❌", "☐", "off");

    private YesNo() {}

    /** An x is refused: some tick with it and some strike out. */
    public static Reading<Boolean> read(@Nullable String written) {
        return Cell.read(
                written,
                cell -> {
                    var word = cell.text();
                    if (YES.contains(word)) {
                        return cell.understood(true, "yes");
                    }
                    if (NO.contains(word)) {
                        return cell.understood(false, "no");
                    }
                    throw new Unreadable("unreadable-yes-no");
                });
    }
}
