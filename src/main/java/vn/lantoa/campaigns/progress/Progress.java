package vn.lantoa.campaigns.progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * How far the communes are. Follows every commune in the subtrees where the signed-in person sees
 * plans, also those without any; others see no commune.
 */
@Service
public class Progress {

    private final ProgressQueries queries;
    private final Campaigns campaigns;
    private final Access access;
    private final Places places;

    Progress(ProgressQueries queries, Campaigns campaigns, Access access, Places places) {
        this.queries = queries;
        this.campaigns = campaigns;
        this.access = access;
        this.places = places;
    }

    /** Whether there is any commune that the signed-in person may follow. */
    public boolean mayRead() {
        return !access.units(Permission.SEE_PLANS).isEmpty();
    }

    /** The communes found, from {@code offset} on. */
    public ProgressPage page(ProgressFilter filter, int offset, int limit) {
        Map<CommuneState, Integer> states = new EnumMap<>(CommuneState.class);
        List<CommuneProgress> rows = new ArrayList<>();
        ActivityCounts sum = ActivityCounts.NONE;
        int found = 0;
        for (CommuneProgress line : lines(filter)) {
            states.merge(line.state(), 1, Integer::sum);
            if (filter.state() != null && filter.state() != line.state()) {
                continue;
            }
            if (found >= offset && rows.size() < limit) {
                rows.add(line);
            }
            found++;
            sum = sum.plus(line.counts());
        }
        return new ProgressPage(rows, found, states, sum);
    }

    private List<CommuneProgress> lines(ProgressFilter filter) {
        List<String> tops = subtrees(filter);
        if (tops.isEmpty()) {
            return List.of();
        }
        Map<String, ActivityCounts> counts = queries.counts(filter.campaign(), tops);
        Predicate<String> wanted = words(filter.text());
        List<CommuneProgress> all = new ArrayList<>();
        for (Place province : places.children(UnitId.MINISTRY)) {
            if (!province.current() || tops.stream().noneMatch(top -> meets(province, top))) {
                continue;
            }
            for (Place commune : places.children(province.id())) {
                if (commune.current()
                        && tops.stream().anyMatch(commune.path()::startsWith)
                        && wanted.test(commune.name() + " " + province.name())) {
                    all.add(line(commune, province, counts));
                }
            }
        }
        return all;
    }

    private static CommuneProgress line(
            Place commune, Place province, Map<String, ActivityCounts> counts) {
        String path = commune.path().substring(0, commune.path().length() - 1);
        ActivityCounts its = counts.getOrDefault(path, ActivityCounts.NONE);
        return new CommuneProgress(commune.id(), commune.name(), province.name(), its, its.state());
    }

    /** Where the person's reach, the filter's place and the campaign's area overlap. */
    private List<String> subtrees(ProgressFilter filter) {
        List<String> tops =
                access.units(Permission.SEE_PLANS).stream()
                        .map(unit -> places.get(unit).path())
                        .toList();
        UnitId within = filter.within();
        if (within != null) {
            tops = overlap(tops, within);
        }
        if (filter.campaign() == null) {
            return tops;
        }
        Optional<Campaign> campaign = campaigns.find(filter.campaign());
        if (campaign.isEmpty()) {
            return List.of();
        }
        return overlap(tops, campaign.get().plan().owner());
    }

    private List<String> overlap(List<String> tops, UnitId unit) {
        String path = places.find(unit).map(Place::path).orElse("");
        return tops.stream()
                .flatMap(top -> {
                    if (path.startsWith(top)) {
                        return Stream.of(path);
                    }
                    return top.startsWith(path) && !path.isEmpty() ? Stream.of(top) : Stream.of();
                })
                .toList();
    }

    private static boolean meets(Place province, String top) {
        return province.path().startsWith(top) || top.startsWith(province.path());
    }

    private static Predicate<String> words(String text) {
        List<String> words =
                Stream.of(SearchKey.of(text).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return words.isEmpty()
                ? name -> true
                : name -> words.stream().allMatch(SearchKey.of(name)::contains);
    }
}
