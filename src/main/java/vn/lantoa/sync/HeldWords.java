package vn.lantoa.sync;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactLine;
import vn.lantoa.sync.spi.FactType;

/**
 * What facts in quarantine say, in the words of the features they belong to. Asks for {@link
 * Permission#REVIEW_FACTS} at the fact's unit.
 */
@Service
public class HeldWords {

    private final FactTypes types;
    private final Senders senders;
    private final Access access;
    private final JsonMapper json = JsonMapper.shared();

    HeldWords(FactTypes types, Senders senders, Access access) {
        this.types = types;
        this.senders = senders;
        this.access = access;
    }

    /** What it says; empty when its feature has no words for it. */
    public List<FactLine> describe(HeldFact held, Locale language) {
        return ask(held, (type, fact) -> type.describe(fact, language)).orElse(List.of());
    }

    /** What it waits for, as a sentence; empty when it waits for nothing that is known. */
    public Optional<String> missing(HeldFact held, Locale language) {
        UUID missing = held.missing();
        return missing == null
                ? Optional.empty()
                : ask(held, (type, fact) -> type.missing(fact, missing, language))
                        .flatMap(found -> found);
    }

    private <T> Optional<T> ask(HeldFact held, BiFunction<FactType, Fact, T> question) {
        access.require(Permission.REVIEW_FACTS, held.unit());
        Optional<Person> author = senders.person(held.author());
        Optional<FactType> type = types.find(held.type());
        return author.isEmpty() || type.isEmpty()
                ? Optional.empty()
                : Optional.of(question.apply(type.get(), fact(held, author.get())));
    }

    private Fact fact(HeldFact held, Person author) {
        return new Fact(
                held.id(),
                held.type(),
                held.version(),
                held.madeAt(),
                held.offset(),
                held.corrects(),
                json.readTree(held.body()),
                author);
    }
}
