package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Load;
import ir.hamyar.atlas.ingest.RowMaker;
import ir.hamyar.atlas.ingest.TargetSchema;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes opportunities in and ties them to what their source names. */
@Component
class OpportunityImporter implements DatasetImporter {

    private final OpportunityLoadRepository things;

    OpportunityImporter(OpportunityLoadRepository things) {
        this.things = things;
    }

    @Override
    public String target() {
        return "opportunities";
    }

    @Override
    public String table() {
        return "opportunity";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("boundaries", "sites", "projects");
    }

    @Override
    public TargetSchema schema() {
        return OpportunitySchema.SCHEMA;
    }

    @Override
    public RowMaker open(Load load) {
        return new OpportunityRows(load, things);
    }
}
