package vn.lantoa.training.tests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.training.TraineeId;

/** Scores answers that were judged and writes them down, wherever they were given. */
@Component
class AnswersTaken {

    private final AnswerRules rules;
    private final QuestionSetStore sets;
    private final TestAnswerStore store;

    AnswersTaken(AnswerRules rules, QuestionSetStore sets, TestAnswerStore store) {
        this.rules = rules;
        this.sets = sets;
        this.store = store;
    }

    /**
     * Takes answers over, in the running transaction; those with the same id twice are one. A
     * satisfaction form is kept without its giver, and only that they gave one beside it.
     *
     * @param id of what they came in
     * @param trainee whose they are; null for a form on paper
     * @param entered whether a trainer wrote them down
     * @param at when they were given, by the server's clock
     * @return why they do not count by themselves; empty when they do
     */
    Optional<Aside> take(
            UUID id,
            AnswerBody body,
            ClassTest test,
            @Nullable TraineeId trainee,
            boolean entered,
            Instant at) {
        QuestionSet set = sets.of(List.of(body.set())).getFirst();
        Aside aside = entered ? null : rules.aside(test, at);
        if (test.kind().named()) {
            store.insert(id, body, set, trainee, entered, aside, at);
        } else if (store.formGiven(id, test.id(), trainee)) {
            store.insert(UUID.randomUUID(), body, set, null, entered, aside, null);
        }
        return Optional.ofNullable(aside);
    }
}
