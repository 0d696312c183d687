package vn.lantoa.campaigns.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/**
 * Results of activities for those who may see them: lists, sums and decisions. A result belongs to
 * the unit where it was held; several results of one activity are never added up unless an
 * organiser says that they are of different sessions.
 */
@Service
public class Results {

    private final ResultQueries queries;
    private final VersionQueries versions;
    private final SumQueries sums;
    private final Decisions decisions;
    private final ForkDecisions forks;
    private final RemovedPhotos removed;
    private final Access access;
    private final Places places;

    Results(
            ResultQueries queries,
            VersionQueries versions,
            SumQueries sums,
            Decisions decisions,
            ForkDecisions forks,
            RemovedPhotos removed,
            Access access,
            Places places) {
        this.queries = queries;
        this.versions = versions;
        this.sums = sums;
        this.decisions = decisions;
        this.forks = forks;
        this.removed = removed;
        this.access = access;
        this.places = places;
    }

    /** Whether there is any place whose results the signed-in person may see. */
    public boolean mayRead() {
        return !readable().isEmpty();
    }

    /** The results that may be read, the latest first, from {@code offset} on. */
    public List<ResultLine> list(ResultFilter filter, int offset, int limit) {
        return queries.page(search(filter), offset, limit);
    }

    /** How many results {@link #list} would give in all. */
    public long count(ResultFilter filter) {
        return queries.count(search(filter));
    }

    /** What the results that may be read add up to. */
    public Sums total(ResultFilter filter) {
        return sums.all(search(filter));
    }

    /** As {@link #total}, with how it spreads. */
    public ResultSums sums(ResultFilter filter) {
        return sums.spread(search(filter), top(filter));
    }

    /**
     * Everything about the result that this version belongs to; empty when there is none or it is
     * not this person's to see.
     */
    public Optional<ResultStory> find(ResultId version) {
        return queries.line(version)
                .filter(line -> access.may(Permission.SEE_RESULTS, line.unit()))
                .map(this::story);
    }

    /**
     * Decides which results of an activity count; a decision can be changed.
     *
     * @param version of the decision that the person saw, 0 for none
     * @param seen roots of the results that the person saw
     * @param kept root of the one that counts; null when all do, as different sessions
     * @throws AccessDeniedException where the person may not decide about every one of them
     */
    public Outcome<Decision> decide(
            ActivityId activity, int version, Set<UUID> seen, @Nullable UUID kept) {
        return decisions.decide(activity, version, seen, kept);
    }

    /**
     * Decides which of several corrections of a result stands; a decision can be changed, and its
     * author's next correction of that version stands before it.
     *
     * @param root the first version of the result
     * @param version of the decision that the person saw, 0 for none
     * @param seen the versions without a correction that the person saw
     * @param kept the one of them that stands
     * @throws AccessDeniedException where the person may not decide about every one of them
     */
    public Outcome<ForkDecision> decideFork(UUID root, int version, Set<UUID> seen, ResultId kept) {
        return forks.decide(root, version, seen, kept.value());
    }

    /**
     * Takes a photo off a result, whichever of its versions name it: nobody sees it any more, its
     * file is deleted unless something else shows it, and it does not come back when a phone sends
     * it again. Everything else of the result stays. One that was taken off before stays so, for
     * the reason given then.
     *
     * @param root the first version of the result
     * @param sha256 of the photo
     * @param words what there is to add to the reason, at most {@link RemovedPhoto#LONGEST_WORDS}
     *     characters; needed for {@link PhotoReason#OTHER}, best without names
     * @throws AccessDeniedException where the result names no such photo, or the person may not see
     *     it and take photos off at every place it was written for
     */
    public RemovedPhoto removePhoto(UUID root, String sha256, PhotoReason reason, String words) {
        return removed.remove(root, sha256, reason, words);
    }

    private ResultStory story(ResultLine line) {
        ActivityId activity = line.activity();
        List<ResultLine> all = activity == null ? List.of(line) : queries.lines(activity);
        List<ResultLine> others =
                all.stream()
                        .filter(one -> !one.root().equals(line.root()))
                        .filter(one -> access.may(Permission.SEE_RESULTS, one.unit()))
                        .toList();
        boolean mayDecide =
                all.size() > 1
                        && all.stream()
                                .allMatch(one -> access.may(Permission.REVIEW_FACTS, one.unit()));
        List<ResultVersion> chain = versions.of(line.root());
        List<ResultVersion> ends = ResultStory.ends(chain);
        boolean mayDecideFork =
                ends.size() > 1
                        && ends.stream()
                                .map(end -> end.details().unit())
                                .allMatch(unit -> access.may(Permission.REVIEW_FACTS, unit));
        return new ResultStory(
                line,
                chain,
                others,
                activity == null ? null : decisions.find(activity).orElse(null),
                mayDecide,
                forks.find(line.root()).orElse(null),
                mayDecideFork,
                removed.of(line.root()),
                removed.mayRemove(
                        chain.stream().map(version -> version.details().unit()).toList()));
    }

    /** The unit under which sums are spread: the one asked about, else the only one held. */
    private Place top(ResultFilter filter) {
        UnitId within = filter.within();
        List<UnitId> held = readable();
        UnitId top = held.size() == 1 ? held.getFirst() : UnitId.MINISTRY;
        return places.get(within != null && places.contains(top, within) ? within : top);
    }

    private ResultSearch search(ResultFilter filter) {
        return new ResultSearch(filter, readable(), places);
    }

    private List<UnitId> readable() {
        return access.units(Permission.SEE_RESULTS);
    }
}
