package ir.hamyar.atlas.asset;

import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.integer;
import static ir.hamyar.atlas.feature.Property.number;
import static ir.hamyar.atlas.feature.Property.object;
import static ir.hamyar.atlas.feature.Property.text;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Assets as the open services publish them: all in one collection, and each kind in its own. */
@Component
@Order(6)
class AssetFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                            AssetKind.COLLECTION,
                            "asset_feature",
                            List.of(
                                    text("ref"),
                                    text("kind"),
                                    text("kind_stated"),
                                    text("name_fa"),
                                    text("name_en"),
                                    text("status"),
                                    text("condition"),
                                    number("quantity"),
                                    text("unit"),
                                    text("address_fa"),
                                    text("address_en"),
                                    text("owner_fa"),
                                    text("owner_en"),
                                    text("boundary_ref"),
                                    text("boundary_basis"),
                                    number("area_m2"),
                                    number("length_m"),
                                    date("installed_on"),
                                    date("inspected_on"),
                                    text("location_precision"),
                                    integer("uncertainty_m"),
                                    text("note_fa"),
                                    text("note_en"),
                                    object("other_facts"),
                                    date("valid_from"),
                                    date("valid_to"),
                                    text("source"),
                                    text("source_licence"),
                                    text("source_date"),
                                    instant("updated_at")),
                            Set.of("ref", "kind", "name_fa", "name_en"),
                            new ZoomRange(5, 20))
                    .countedIn("asset_cell");

    private final AssetKinds kinds;

    AssetFeatures(AssetKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public FeatureTable table() {
        return TABLE;
    }

    @Override
    public List<FeatureTable> parts() {
        return kinds.present().stream()
                .map(
                        kind ->
                                TABLE.part(
                                        kind.collection(),
                                        new FeatureTable.Part(
                                                "kind",
                                                kind.ref(),
                                                kind.name().fa(),
                                                kind.name().en())))
                .toList();
    }
}
