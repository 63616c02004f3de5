package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.feature.Vocabulary;
import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.Row;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.text.Language;
import ir.hamyar.atlas.text.PersianText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes rows of the assets of one file. */
final class AssetRows implements RowMaker {

    /** A file with more new kinds than this has something else in that column. */
    private static final int MOST_NEW_KINDS = 50;

    private static final String KIND = "kind";
    private static final Set<String> PRECISIONS = Set.copyOf(Vocabulary.PRECISIONS);

    private final Load load;
    private final KindNames kinds;
    private final Units units;
    private int newKinds;

    AssetRows(Load load, KindNames kinds, Units units) {
        this.load = load;
        this.kinds = kinds;
        this.units = units;
    }

    @Override
    public Row make(SourceRecord record) {
        var stated = record.requiredText(KIND);
        var geometry = geometry(record);
        var boundary = boundary(record, geometry);
        var facts = OtherFacts.of(record, AssetSchema.NAMES);
        var uncertainty = uncertainty(record);
        var row =
                new Row()
                        .set("ref", record.requiredText("ref"))
                        .set("kind_stated", stated)
                        .copyText(record, "name_fa", "name_en", "status", "condition")
                        .set("quantity", record.number("quantity"))
                        .copyText(record, "unit", "address_fa", "address_en")
                        .copyText(record, "owner_fa", "owner_en")
                        .set("boundary_ref", boundary.ref())
                        .set("boundary_basis", boundary.basis())
                        .set("area_m2", record.number("area_m2"))
                        .set("length_m", record.number("length_m"))
                        .set("installed_on", record.date("installed_on"))
                        .set("inspected_on", record.date("inspected_on"))
                        .set("geom", geometry)
                        .set("location_precision", record.code("location_precision", PRECISIONS))
                        .set("uncertainty_m", uncertainty)
                        .copyText(record, "note_fa", "note_en")
                        .set("properties", facts)
                        .set("valid_from", record.date("valid_from"))
                        .set("valid_to", record.date("valid_to"))
                        .setProvenance(record, load)
                        .set("search_key", searchKey(record));
        // Last, for a record that turns out bad above must not bring a kind along.
        return withKind(row, record, stated, geometry);
    }

    private Row withKind(Row row, SourceRecord record, String stated, @Nullable Geometry geometry) {
        var found = kinds.find(stated);
        row.set(KIND, found.kind().ref());
        if (found.isNew()) {
            row.beside(AssetKindImporter.TABLE, newKind(record, stated, found.kind().ref()));
        }
        if (geometry != null && !isDrawnAs(found.kind().geometry(), geometry)) {
            load.report()
                    .warn(
                            record,
                            "asset-drawn-otherwise",
                            "geometry",
                            geometry.getGeometryType(),
                            stated,
                            found.kind().geometry());
        }
        return row;
    }

    private Row newKind(SourceRecord record, String stated, String ref) {
        newKinds++;
        if (newKinds > MOST_NEW_KINDS) {
            throw new BadRecord("too-many-kinds", KIND, stated, String.valueOf(MOST_NEW_KINDS));
        }
        load.report()
                .add(
                        new Finding(
                                Finding.Severity.NOTE,
                                "new-kind",
                                record.line(),
                                record.text("ref"),
                                KIND,
                                stated,
                                List.of(ref)));
        boolean persian = Phrase.asWritten(stated).language() == Language.FA;
        return AssetKindImporter.row(
                ref,
                persian ? stated : null,
                persian ? null : stated,
                new Row().setProvenance(record, load));
    }

    private static @Nullable Geometry geometry(SourceRecord record) {
        var geometry = record.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        var box = geometry.getEnvelopeInternal();
        if (box.getMinX() < -180
                || box.getMaxX() > 180
                || box.getMinY() < -90
                || box.getMaxY() > 90) {
            throw new BadRecord("off-the-globe", "geometry", box.toString());
        }
        return geometry;
    }

    /**
     * The unit an asset counts for.
     *
     * @param basis {@code location} or {@code stated}; null without a unit
     */
    private record Counted(@Nullable String ref, @Nullable String basis) {}

    /** A unit smaller than a county stays as stated; of counties, where it lies decides. */
    private Counted boundary(SourceRecord record, @Nullable Geometry geometry) {
        var unit = known(record, "boundary_ref");
        var stated = unit == null ? known(record, "county_ref") : unit;
        var county = geometry == null ? null : units.countyOf(geometry);
        if (county == null || stated != null && !units.isCounty(stated)) {
            return new Counted(stated, stated == null ? null : "stated");
        }
        if (stated != null && !stated.equals(county)) {
            load.report().warn(record, "county-contradicts", "county_ref", stated, county);
        }
        return new Counted(county, "location");
    }

    private @Nullable String known(SourceRecord record, String field) {
        var stated = record.text(field);
        if (stated != null && !units.isKnown(stated)) {
            throw new BadRecord("unknown-boundary", field, stated);
        }
        return stated;
    }

    private static @Nullable Integer uncertainty(SourceRecord record) {
        var metres = record.integer("uncertainty_m");
        if (metres != null && metres <= 0) {
            throw new BadRecord("no-uncertainty", "uncertainty_m", metres.toString());
        }
        return metres;
    }

    private static boolean isDrawnAs(String expected, Geometry geometry) {
        return switch (expected) {
            case "point" -> geometry.getDimension() == 0;
            case "line" -> geometry.getDimension() == 1;
            case "polygon" -> geometry.getDimension() == 2;
            default -> true;
        };
    }

    /** Only names lead to an asset by search; its ref and its kind are found without a key. */
    private static String searchKey(SourceRecord record) {
        var names = PersianText.searchKey(record.text("name_fa"), record.text("name_en"));
        return names.equals("|")
                ? names
                : PersianText.withDetails(
                        names, record.text("address_fa"), record.text("address_en"));
    }
}
