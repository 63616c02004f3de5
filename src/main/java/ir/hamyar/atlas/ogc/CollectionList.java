package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** All collections. */
@JsonPropertyOrder({"links", "collections"})
record CollectionList(List<Link> links, List<CollectionDocument> collections) {}
