package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.FieldForAll;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.TargetSchema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes municipal assets in, and with them the kinds that nobody had named before. */
@Component
class AssetImporter implements DatasetImporter {

    static final String TABLE = "asset";

    private final AssetKindRepository kinds;
    private final AssetLoadRepository boundaries;

    AssetImporter(AssetKindRepository kinds, AssetLoadRepository boundaries) {
        this.kinds = kinds;
        this.boundaries = boundaries;
    }

    @Override
    public String target() {
        return AssetKind.COLLECTION;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<String> tablesBeside() {
        return List.of(AssetKindImporter.TABLE);
    }

    /** A full list of street lights says nothing about trees. */
    @Override
    public @Nullable String completeWithin() {
        return "kind";
    }

    @Override
    public FieldForAll forAll() {
        return new FieldForAll(
                "kind", kinds.listKnown().stream().map(AssetImporter::toValue).toList());
    }

    private static FieldForAll.Value toValue(AssetKind kind) {
        var name = kind.name();
        return new FieldForAll.Value(
                kind.ref(),
                Objects.requireNonNullElse(name.fa(), kind.ref()),
                Objects.requireNonNullElse(name.en(), kind.ref()));
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("boundaries", AssetKindImporter.TARGET);
    }

    @Override
    public TargetSchema schema() {
        return AssetSchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        return new AssetRows(
                load,
                new KindNames(kinds.listKnown()),
                new Units(boundaries.listCounties(), boundaries.listUnits()));
    }
}
