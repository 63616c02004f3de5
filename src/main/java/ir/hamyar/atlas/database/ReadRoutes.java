package ir.hamyar.atlas.database;

import org.springframework.stereotype.Component;

/** Puts a request on its way, as far as that way is open at its beginning. */
@Component
public class ReadRoutes {

    private final Replicas replicas;

    ReadRoutes(Replicas replicas) {
        this.replicas = replicas;
    }

    /** For this thread, until {@link ReadRoute#forget()}. */
    public void choose(ReadRoute wanted) {
        var isOpen =
                wanted != ReadRoute.REPLICA_ELSE_PRIMARY
                        || replicas.areFit()
                        || !replicas.primaryAnswers();
        (isOpen ? wanted : ReadRoute.PRIMARY_ELSE_REPLICA).choose();
    }
}
