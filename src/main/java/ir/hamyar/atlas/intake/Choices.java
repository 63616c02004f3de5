package ir.hamyar.atlas.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of an upload, or answered about it. What is null is open.
 *
 * @param target which importer takes it
 * @param layer sheet or table, where the file has several
 * @param charset name of the encoding
 * @param delimiter what stands between cells
 * @param crs code of the coordinate system
 * @param swapAxes whether latitude stands first
 * @param x column of the longitude or easting
 * @param y column of the latitude or northing
 * @param columns field by column of the file; a column without a field is not read
 * @param matches existing ref by the ref of a row, for rows that mean a feature under another ref;
 *     null: it is a new one
 * @param answers further answers by question
 * @param repair whether geometries that are not valid are taken as they were repaired
 * @param mode {@value #ALL_OR_NOTHING} or {@value #GOOD_ROWS}
 * @param complete whether the file is the full list: what it does not name ends, and its empty
 *     cells empty a field
 * @param source where its facts come from, in words
 * @param licence under which terms
 * @param date of when they are
 */
record Choices(
        @Nullable String target,
        @Nullable String layer,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String crs,
        @Nullable Boolean swapAxes,
        @Nullable String x,
        @Nullable String y,
        @Nullable Map<String, @Nullable String> columns,
        @Nullable Map<String, @Nullable String> matches,
        @Nullable Map<String, @Nullable String> answers,
        @Nullable Boolean repair,
        @Nullable String mode,
        @Nullable Boolean complete,
        @Nullable String source,
        @Nullable String licence,
        @Nullable String date) {

    static final String ALL_OR_NOTHING = "all-or-nothing";
    static final String GOOD_ROWS = "good-rows";

    static final Choices NONE =
            new Choices(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);

    Choices {
        columns = copy(columns);
        matches = copy(matches);
        answers = copy(answers);
    }

    private static @Nullable Map<String, @Nullable String> copy(
            @Nullable Map<String, @Nullable String> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    @JsonIgnore
    boolean isGoodRowsOnly() {
        return GOOD_ROWS.equals(mode);
    }

    @JsonIgnore
    boolean isFullList() {
        return Boolean.TRUE.equals(complete);
    }

    @JsonIgnore
    boolean isRepairing() {
        return Boolean.TRUE.equals(repair);
    }

    @JsonIgnore
    boolean areAxesSwapped() {
        return Boolean.TRUE.equals(swapAxes);
    }

    /** The field that a column fills, null when it is not read. */
    @Nullable String fieldOf(String column) {
        return columns == null ? null : columns.get(column);
    }

    /** The column that fills a field, null when none does. */
    @Nullable String columnOf(String field) {
        if (columns == null) {
            return null;
        }
        return columns.entrySet().stream()
                .filter(entry -> field.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether the file has to be looked at again to follow the other choices. */
    boolean readsLike(Choices other) {
        return Objects.equals(layer, other.layer)
                && Objects.equals(charset, other.charset)
                && Objects.equals(delimiter, other.delimiter)
                && Objects.equals(crs, other.crs)
                && Objects.equals(x, other.x)
                && Objects.equals(y, other.y)
                && areAxesSwapped() == other.areAxesSwapped();
    }

    /** Whether a check made with the other choices says the same of these. */
    boolean checksLike(Choices other) {
        return withMode(null).equals(other.withMode(null));
    }

    Choices withLayer(@Nullable String other) {
        return new Choices(
                target, other, charset, delimiter, crs, swapAxes, x, y, columns, matches, answers,
                repair, mode, complete, source, licence, date);
    }

    Choices withMode(@Nullable String other) {
        return new Choices(
                target, layer, charset, delimiter, crs, swapAxes, x, y, columns, matches, answers,
                repair, other, complete, source, licence, date);
    }

    Choices withColumns(@Nullable Map<String, @Nullable String> others) {
        return new Choices(
                target, layer, charset, delimiter, crs, swapAxes, x, y, others, matches, answers,
                repair, mode, complete, source, licence, date);
    }

    /** What another file of the same supplier has in common with this one. */
    Choices withoutMatches() {
        return new Choices(
                target, layer, charset, delimiter, crs, swapAxes, x, y, columns, null, answers,
                repair, mode, null, source, licence, null);
    }

    /**
     * How a copy of the file is understood that the atlas has written itself: its encoding and its
     * sheet are settled.
     *
     * @param degrees whether its points stand in columns called lon and lat
     */
    Choices asCopy(Map<String, @Nullable String> copied, @Nullable String itsCrs, boolean degrees) {
        return new Choices(
                target,
                null,
                null,
                null,
                itsCrs,
                degrees ? null : swapAxes,
                degrees ? "lon" : x,
                degrees ? "lat" : y,
                copied,
                matches,
                answers,
                repair,
                mode,
                complete,
                source,
                licence,
                date);
    }

    /** These choices, and where they are open those. */
    Choices or(Choices other) {
        return new Choices(
                first(target, other.target),
                first(layer, other.layer),
                first(charset, other.charset),
                first(delimiter, other.delimiter),
                first(crs, other.crs),
                first(swapAxes, other.swapAxes),
                first(x, other.x),
                first(y, other.y),
                first(columns, other.columns),
                first(matches, other.matches),
                first(answers, other.answers),
                first(repair, other.repair),
                first(mode, other.mode),
                first(complete, other.complete),
                first(source, other.source),
                first(licence, other.licence),
                first(date, other.date));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
