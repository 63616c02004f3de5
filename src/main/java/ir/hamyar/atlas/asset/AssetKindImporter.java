package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.TargetSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes kinds of assets in: their names, the form they are drawn in, their colour. */
@Component
class AssetKindImporter implements DatasetImporter {

    static final String TARGET = "asset-kinds";
    static final String TABLE = "asset_kind";

    private static final Pattern REF = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    @Override
    public String target() {
        return TARGET;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of();
    }

    @Override
    public TargetSchema schema() {
        return AssetKindSchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        return record -> row(load, record);
    }

    private static Row row(Load load, SourceRecord record) {
        var ref = record.requiredText("ref");
        if (!REF.matcher(ref).matches()) {
            throw new BadRecord("bad-kind-ref", "ref", ref);
        }
        if (record.text("name_fa") == null && record.text("name_en") == null) {
            throw new BadRecord("missing", "name_fa", "");
        }
        var geometry = record.code("geometry", Set.copyOf(AssetKindSchema.GEOMETRIES));
        return row(
                ref,
                record.text("name_fa"),
                record.text("name_en"),
                record.list("other_names"),
                geometry == null ? "any" : geometry,
                colour(record),
                record.date("valid_to"),
                new Row().copyText(record, "note_fa", "note_en").setProvenance(record, load));
    }

    /** A kind of which no more is known than its name; {@code provenance} says who gave it. */
    static Row row(String ref, @Nullable String nameFa, @Nullable String nameEn, Row provenance) {
        return row(
                ref,
                nameFa,
                nameEn,
                List.of(),
                "any",
                null,
                null,
                provenance.set("note_fa", null).set("note_en", null));
    }

    private static Row row(
            String ref,
            @Nullable String nameFa,
            @Nullable String nameEn,
            List<String> otherNames,
            String geometry,
            @Nullable String colour,
            @Nullable LocalDate validTo,
            Row rest) {
        return rest.set("ref", ref)
                .set("name_fa", nameFa)
                .set("name_en", nameEn)
                .set("other_names", otherNames)
                .set("geometry", geometry)
                .set("colour", colour)
                .set("valid_to", validTo);
    }

    private static @Nullable String colour(SourceRecord record) {
        var written = record.text("colour");
        if (written == null) {
            return null;
        }
        var colour = written.toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(colour).matches()) {
            throw new BadRecord("not-a-colour", "colour", written);
        }
        return colour;
    }
}
