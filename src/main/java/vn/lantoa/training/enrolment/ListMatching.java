package vn.lantoa.training.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.accounts.LikelyPeople.Sought;
import vn.lantoa.accounts.Twin;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.training.Trainee;

/** Whom the rows of a list mean, among accounts and those who are in the class already. */
final class ListMatching {

    private final Map<Sought, List<Twin>> accounts;
    private final List<Trainee> present;
    private final Map<String, Integer> seen = new HashMap<>();

    ListMatching(Map<Sought, List<Twin>> accounts, List<Trainee> present) {
        this.accounts = accounts;
        this.present = present;
    }

    /** Who a row means. */
    sealed interface Match {
        record Account(Twin account) implements Match {}

        record Several(int count) implements Match {}

        record Present() implements Match {}

        record Repeated(int row) implements Match {}

        record Nobody() implements Match {}
    }

    Match of(Newcomer newcomer, int row) {
        String key = SearchKey.of(newcomer.name()) + " " + newcomer.unit() + newcomer.phone();
        Integer other = seen.putIfAbsent(key, row);
        if (other != null) {
            return new Match.Repeated(other);
        }
        Sought sought = TraineeImport.sought(newcomer);
        List<Twin> named =
                accounts.getOrDefault(sought, List.of()).stream().filter(sought::sameName).toList();
        List<Twin> sure = named.stream().filter(Twin::samePhone).toList();
        List<Twin> meant = sure.isEmpty() ? named : sure;
        if (meant.stream().anyMatch(this::isPresent) || isPresent(newcomer)) {
            return new Match.Present();
        }
        return switch (meant.size()) {
            case 0 -> new Match.Nobody();
            case 1 -> new Match.Account(meant.getFirst());
            default -> new Match.Several(meant.size());
        };
    }

    private boolean isPresent(Twin account) {
        return present.stream().anyMatch(one -> account.id().equals(one.person()));
    }

    private boolean isPresent(Newcomer newcomer) {
        String name = SearchKey.of(newcomer.name());
        var phone = newcomer.phone();
        return present.stream()
                .filter(one -> one.person() == null)
                .filter(one -> SearchKey.of(one.name()).equals(name))
                .anyMatch(one ->
                        one.unit().equals(newcomer.unit())
                                || (phone != null && phone.e164().equals(one.phone())));
    }
}
