package vn.lantoa.training.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.training.Trainee;

/**
 * Tells people from one another over classes. Somebody with an account is the account, and after a
 * merge the one it went into. Others are an estimate: the same phone number is one person (a family
 * that shares one is counted too low), else the same name at the same unit (two of a name are one);
 * a name that was erased stands for itself.
 */
@Component
class PeopleKeys {

    private final Senders senders;

    PeopleKeys(Senders senders) {
        this.senders = senders;
    }

    /** A key for each of them. */
    Map<Trainee, String> of(Collection<Trainee> trainees) {
        Map<PersonId, PersonId> accounts = new HashMap<>();
        Set<PersonId> asked = new HashSet<>();
        for (Trainee one : trainees) {
            PersonId person = one.person();
            if (person != null) {
                asked.add(person);
            }
        }
        for (Person person : senders.people(asked)) {
            PersonId kept = person.mergedInto();
            accounts.put(person.id(), kept == null ? person.id() : kept);
        }
        Map<Trainee, String> keys = new HashMap<>();
        trainees.forEach(one -> keys.put(one, key(one, accounts)));
        return keys;
    }

    private static String key(Trainee one, Map<PersonId, PersonId> accounts) {
        PersonId person = one.person();
        if (person != null) {
            return "account " + accounts.getOrDefault(person, person);
        }
        String phone = one.phone();
        if (phone != null && !phone.isBlank()) {
            return "phone " + PhoneNumber.read(phone).map(PhoneNumber::e164).orElse(phone);
        }
        return one.name().isEmpty()
                ? "trainee " + one.id()
                : "name " + SearchKey.of(one.name()) + " at " + one.unit();
    }
}
