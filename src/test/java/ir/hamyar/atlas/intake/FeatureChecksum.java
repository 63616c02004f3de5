package ir.hamyar.atlas.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fingerprint of every row of every feature table, with batch, hash and time of change. */
final class FeatureChecksum {

    private static final List<String> TABLES =
            List.of(
                    "asset",
                    "asset_kind",
                    "boundary",
                    "census_figure",
                    "site",
                    "project",
                    "opportunity",
                    "place",
                    "water");

    private FeatureChecksum() {}

    static Map<String, String> of(JdbcClient jdbc) {
        var sums = new TreeMap<String, String>();
        for (var table : TABLES) {
            sums.put(
                    table,
                    jdbc.sql(
                                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY ref)), '') FROM %s AS t"
                                            .formatted(table))
                            .query(String.class)
                            .single());
        }
        return sums;
    }
}
