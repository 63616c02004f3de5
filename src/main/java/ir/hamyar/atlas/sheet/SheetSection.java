package ir.hamyar.atlas.sheet;

import java.util.List;

/**
 * A part of the sheet that another room knows and writes, such as the terms of an opportunity or
 * the reasons of a score. Every bean of this type is asked, in their {@code @Order}; where one has
 * nothing to say, no heading is drawn.
 */
public interface SheetSection {

    /**
     * What stands on the sheet of that site today; empty where there is nothing.
     *
     * @param siteRef of a site that exists
     */
    List<SheetPart> ofSite(String siteRef);
}
