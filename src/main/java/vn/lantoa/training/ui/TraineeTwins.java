package vn.lantoa.training.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.LikelyPeople;
import vn.lantoa.accounts.LikelyPeople.Sought;
import vn.lantoa.accounts.Twin;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;

/**
 * Who, among those written down without an account, may be somebody with an account or somebody
 * else on the same list: the same number, or the same name at the same place.
 */
record TraineeTwins(Map<TraineeId, Likely> all) implements Serializable {

    static final TraineeTwins NONE = new TraineeTwins(Map.of());

    /**
     * Who somebody may be.
     *
     * @param accounts accounts that are not on the list of the class
     * @param others parts in the same class
     */
    record Likely(List<Twin> accounts, List<Trainee> others) implements Serializable {

        static final Likely NOBODY = new Likely(List.of(), List.of());
    }

    static TraineeTwins of(Collection<Trainee> trainees, LikelyPeople people) {
        List<Trainee> strangers =
                trainees.stream()
                        .filter(one -> one.person() == null && !one.name().isEmpty())
                        .toList();
        Map<Sought, List<Twin>> accounts =
                people.of(strangers.stream().map(TraineeTwins::sought).toList());
        Map<TraineeId, Likely> all = new HashMap<>();
        for (Trainee stranger : strangers) {
            List<Twin> theirs = new ArrayList<>(accounts.getOrDefault(sought(stranger), List.of()));
            List<Trainee> others = new ArrayList<>();
            for (Trainee other : trainees) {
                boolean account = theirs.removeIf(one -> one.id().equals(other.person()));
                if (account || (!other.id().equals(stranger.id()) && alike(stranger, other))) {
                    others.add(other);
                }
            }
            if (!theirs.isEmpty() || !others.isEmpty()) {
                all.put(stranger.id(), new Likely(List.copyOf(theirs), List.copyOf(others)));
            }
        }
        return new TraineeTwins(all);
    }

    boolean has(Trainee one) {
        return all.containsKey(one.id());
    }

    Likely of(TraineeId id) {
        return Optional.ofNullable(all.get(id)).orElse(Likely.NOBODY);
    }

    private static boolean alike(Trainee left, Trainee right) {
        boolean phone = left.phone() != null && left.phone().equals(right.phone());
        return phone
                || (left.unit().equals(right.unit())
                        && SearchKey.of(left.name()).equals(SearchKey.of(right.name())));
    }

    private static Sought sought(Trainee one) {
        return new Sought(one.name(), number(one.phone()), one.unit());
    }

    private static @Nullable PhoneNumber number(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164);
    }
}
