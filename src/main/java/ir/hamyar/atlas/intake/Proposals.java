package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Difference;
import ir.hamyar.atlas.ingest.Difference.Kind;
import ir.hamyar.atlas.intake.DifferencesDocument.Proposal;
import ir.hamyar.atlas.understand.LonLat;
import ir.hamyar.atlas.understand.NameMatcher;
import ir.hamyar.atlas.understand.NameProposal;
import ir.hamyar.atlas.understand.NamedThing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records that are there and may be meant by a new one under another ref. They are shown, a person
 * decides; a ref that the file itself names is meant by nothing else.
 */
@Component
class Proposals {

    /** Beyond this many features names no longer tell them apart: they are lamps and trees. */
    private static final int MOST_FEATURES = 20_000;

    private static final int MOST = 3;

    /** So like is a name worth a question, wherever the two stand. */
    private static final double LIKE = 0.75;

    /** So like it is where the two stand near each other. */
    private static final double LIKE_NEAR = 0.5;

    private static final int NEAR_M = 500;

    private final KnownFeaturesRepository known;
    private final StagedRepository staged;

    Proposals(KnownFeaturesRepository known, StagedRepository staged) {
        this.known = known;
        this.staged = staged;
    }

    /** By ref of the new record; records that were decided on are not among them. */
    Map<String, List<Proposal>> of(Upload upload, DatasetImporter importer, List<Difference> rows) {
        var open = rows.stream().filter(row -> isOpen(upload.choices(), row)).toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        var features = known.named(importer.table(), MOST_FEATURES + 1);
        if (features.size() > MOST_FEATURES) {
            return Map.of();
        }
        var matcher = new NameMatcher(features.stream().map(NamedFeature::thing).toList());
        var found = new HashMap<String, List<NameProposal>>();
        open.forEach(row -> found.put(row.ref(), propose(matcher, row)));
        var taken = staged.named(importer.table(), upload.staging(), refs(found));
        return told(
                found,
                features.stream()
                        .filter(feature -> !taken.contains(feature.ref()))
                        .collect(Collectors.toMap(NamedFeature::ref, Function.identity())));
    }

    private static boolean isOpen(Choices choices, Difference row) {
        return row.kind() == Kind.ADDED
                && (choices.matches() == null || !choices.matches().containsKey(row.ref()));
    }

    private static List<NameProposal> propose(NameMatcher matcher, Difference row) {
        var names =
                Stream.of("name_fa", "name_en")
                        .map(field -> UploadDifferences.text(row.after(), field))
                        .filter(Objects::nonNull)
                        .toList();
        return matcher.propose(new NamedThing(row.ref(), names, position(row)), MOST).stream()
                .filter(Proposals::isWorthAQuestion)
                .toList();
    }

    private static @Nullable LonLat position(Difference row) {
        var after = row.after();
        return after == null || after.lon() == null || after.lat() == null
                ? null
                : new LonLat(after.lon(), after.lat());
    }

    private static boolean isWorthAQuestion(NameProposal proposal) {
        var distance = proposal.distanceMetres();
        var least = distance != null && distance <= NEAR_M ? LIKE_NEAR : LIKE;
        return proposal.similarity() >= least;
    }

    private static List<String> refs(Map<String, List<NameProposal>> found) {
        return found.values().stream().flatMap(List::stream).map(NameProposal::ref).toList();
    }

    private static Map<String, List<Proposal>> told(
            Map<String, List<NameProposal>> found, Map<String, NamedFeature> features) {
        var told = new HashMap<String, List<Proposal>>();
        found.forEach(
                (ref, proposals) ->
                        told.put(
                                ref,
                                proposals.stream()
                                        .filter(one -> features.containsKey(one.ref()))
                                        .map(one -> proposal(one, features.get(one.ref())))
                                        .toList()));
        return told;
    }

    private static Proposal proposal(NameProposal one, NamedFeature feature) {
        return new Proposal(
                one.ref(),
                feature.nameFa(),
                feature.nameEn(),
                one.distanceMetres(),
                Math.round(one.similarity() * 100) / 100.0);
    }
}
