package vn.lantoa.training.tests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of a {@code test-answers} of version 1 that fits its schema.
 *
 * @param set the version of the questions that was answered
 * @param trainee whose answers they are when a trainer writes them down; null for one's own and for
 *     satisfaction forms
 * @param replaces the answers that a trainer puts right with these
 * @param paper whether a trainer writes down a form on paper
 * @param chosen numbers of the choices by question
 * @param words what was written, by question; without blank ones
 */
record AnswerBody(
        UUID test,
        UUID set,
        @Nullable UUID trainee,
        @Nullable UUID replaces,
        boolean paper,
        Map<UUID, Set<Integer>> chosen,
        Map<UUID, String> words) {

    static AnswerBody read(JsonNode body) {
        Map<UUID, Set<Integer>> chosen = new LinkedHashMap<>();
        Map<UUID, String> words = new LinkedHashMap<>();
        for (JsonNode one : body.path("answers")) {
            UUID question = UUID.fromString(one.path("question").asString());
            Set<Integer> numbers = new TreeSet<>();
            one.path("chosen").valueStream().forEach(number -> numbers.add(number.asInt()));
            if (!numbers.isEmpty()) {
                chosen.put(question, numbers);
            }
            String text = one.path("words").isString() ? one.path("words").asString().strip() : "";
            if (!text.isEmpty()) {
                words.put(question, text);
            }
        }
        return new AnswerBody(
                UUID.fromString(body.path("test").asString()),
                UUID.fromString(body.path("set").asString()),
                id(body.path("trainee")),
                id(body.path("replaces")),
                body.path("paper").asBoolean(false),
                chosen,
                words);
    }

    /** Whether every answer can be one to a question of this set. */
    boolean fits(QuestionSet questions) {
        Set<UUID> answered = new TreeSet<>(chosen.keySet());
        answered.addAll(words.keySet());
        return answered.stream()
                .allMatch(id ->
                        questions
                                .question(id)
                                .filter(one -> one.fits(of(id), words.getOrDefault(id, "")))
                                .isPresent());
    }

    /** The points that these answers earn. */
    int points(QuestionSet questions) {
        return questions.questions().stream().mapToInt(one -> one.earned(of(one.id()))).sum();
    }

    private Set<Integer> of(UUID question) {
        return chosen.getOrDefault(question, Set.of());
    }

    private static @Nullable UUID id(JsonNode node) {
        return node.isString() ? UUID.fromString(node.asString()) : null;
    }
}
