package ir.hamyar.atlas.understand;

import java.util.List;

/**
 * A field that columns of a file may fill.
 *
 * @param field its name in the atlas
 * @param aliases headings people write for it, in either language. A heading that two fields share
 *     which differ only in their language ({@code name_fa}, {@code name_en}) is decided by the
 *     script of the values below it.
 */
public record TargetColumn(String field, List<String> aliases) {

    public TargetColumn {
        aliases = List.copyOf(aliases);
    }
}
