package ir.hamyar.atlas.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Begins and ends loads that come from outside the data folder, and names the importers there are.
 * Everything here works inside the transaction of the caller.
 */
@Service
public class Loads {

    private final DatasetRepository datasets;
    private final Map<String, DatasetImporter> importers = new TreeMap<>();

    Loads(DatasetRepository datasets, List<DatasetImporter> importers) {
        this.datasets = datasets;
        importers.forEach(importer -> this.importers.put(importer.target(), importer));
    }

    /** All importers, in the order of their targets' names. */
    public Collection<DatasetImporter> importers() {
        return importers.values();
    }

    /**
     * @throws UnreadableFile when there is no such target
     */
    public DatasetImporter importer(String target) {
        var importer = importers.get(target);
        if (importer == null) {
            throw new UnreadableFile(
                    "unknown-target", 0, target, String.join(", ", importers.keySet()));
        }
        return importer;
    }

    /** Waits until nobody else loads or undoes; holds until the transaction ends. */
    public void lock() {
        datasets.lock();
    }

    /** Opens a batch for the dataset. */
    public Load begin(Dataset dataset, Batch.Origin origin, LoadReport report) {
        datasets.register(dataset);
        return new Load(datasets.begin(dataset.name(), origin), dataset, report);
    }

    /** Closes the batch: the load stands when the transaction does. */
    public void finish(Load load) {
        datasets.finishLoaded(load, null);
    }

    /** A word that changes with every load and every undo, of whichever process. */
    public String state() {
        return datasets.state();
    }
}
